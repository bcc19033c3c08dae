package shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** Adds up the lines of an invoice that is posted as JSON. */
public final class Server {
  record Invoice(String customer, List<Map<String, Object>> lines) {
    long cents() {
      return lines.stream().mapToLong(line -> ((Number) line.get("cents")).longValue()).sum();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] arguments) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(18306), 0);
    server.createContext("/health", exchange -> answer(exchange, 200, "ok".getBytes()));
    server.createContext("/invoices", exchange -> {
      var invoice = JSON.readValue(exchange.getRequestBody(), Invoice.class);
      answer(exchange, 200, JSON.writeValueAsBytes(Map.of("customer", invoice.customer(), "cents", invoice.cents())));
    });
    server.start();
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
