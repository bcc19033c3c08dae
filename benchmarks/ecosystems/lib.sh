# shared by the scripts of this folder
ecosystems=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$ecosystems/../../fixtures/engine/lib.sh"
base=localhost/debian-local:bookworm

# The base of every image: the Debian of fixtures/engine with the certificates that this machine's administrator added, as one layer.
# A package manager in a build reaches its registry the way the machine does.
local_base() {
  "$engine" 26.1 docker image inspect "$base" >/dev/null 2>&1 && return
  local tar; tar=$(mktemp)
  cp "$ENGINE_HOME/debian-bookworm.tar" "$tar"
  if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
    (cd / && tar --numeric-owner --owner=0 --group=0 --sort=name -rf "$tar" ./usr/local/share/ca-certificates/*.crt)
  fi
  "$engine" 26.1 docker import -c 'CMD ["bash"]' - "$base" <"$tar" >/dev/null
  rm "$tar"
}
