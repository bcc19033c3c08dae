from debian:7
maintainer Jane Doe <jane@example.com>

env DEBIAN_FRONTEND noninteractive
Env PATH  /opt/bin:$PATH
  run apt-get update \  

   && apt-get install -y \	
        # the database
        mysql-server \

# and its client
        mysql-client
add http://example.com/app.tar.gz /opt/
expose 80 443 8000-8010/udp
volume /data /var/lib/mysql
cmd /usr/sbin/mysqld --user=mysql
# the end
