package io.layerwise.archive;

import io.layerwise.tar.ChannelInput;
import io.layerwise.tar.TarReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Collection;
import java.util.Optional;

/** An archive in an uncompressed tar: headers are walked once, content is found by its offset. */
final class TarContents implements BlobContents {
  private final FileChannel channel;
  private final Limits limits;
  private final ArchiveNames names;

  private TarContents(FileChannel channel, Limits limits, ArchiveNames names) {
    this.channel = channel;
    this.limits = limits;
    this.names = names;
  }

  static TarContents read(FileChannel channel, Limits limits) throws IOException {
    TarReader tar = new TarReader(new ChannelInput(channel, 0, channel.size()), limits.tar());
    ArchiveNames names = new ArchiveNames(limits);
    while (tar.next()) {
      names.add(tar.entry());
    }
    return new TarContents(channel, limits, names);
  }

  @Override
  public Optional<String> canonical(String name) throws IOException {
    return names.canonical(name);
  }

  @Override
  public Blob blob(String canonical) {
    return new Blob(canonical, channel, names.offset(canonical), names.size(canonical));
  }

  @Override
  public Collection<String> names() {
    return names.names();
  }

  @Override
  public Limits limits() {
    return limits;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
