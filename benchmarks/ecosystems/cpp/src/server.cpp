#include "stock.hpp"
#include <arpa/inet.h>
#include <csignal>
#include <fmt/format.h>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {
Stock stock;
std::mutex guard;

std::string answer(const std::string &request) {
  if (request.rfind("GET /health ", 0) == 0) return "ok";
  std::lock_guard lock(guard);
  std::string lines;
  for (const auto &[article, count] : stock.all()) lines += fmt::format("{:<20}{:>8}\n", article, count);
  return lines;
}

void serve(int connection) {
  char buffer[4096];
  ssize_t length = read(connection, buffer, sizeof buffer);
  if (length > 0) {
    std::string body = answer(std::string(buffer, length));
    std::string whole = fmt::format("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{}", body.size(), body);
    if (write(connection, whole.data(), whole.size()) < 0) fmt::print(stderr, "the client is gone\n");
  }
  close(connection);
}
} // namespace

int main() {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGTERM, [](int) { _exit(0); });
  for (const char *article : {"bolt", "nut", "washer"}) stock.add(article, 1000);
  int listener = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(18305);
  if (bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) || listen(listener, 16)) {
    perror("stock");
    return 1;
  }
  for (int connection; (connection = accept(listener, nullptr, nullptr)) >= 0;) std::thread(serve, connection).detach();
}
