from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import sums


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        found = self.path == "/health"
        self.answer(200 if found else 404, b"ok" if found and sums.adler32(b"abc") == 0x024D0127 else b"no")

    def do_POST(self):
        self.answer(200, b"%d" % sums.adler32(self.rfile.read(int(self.headers["Content-Length"]))))

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


ThreadingHTTPServer(("0.0.0.0", 18303), Handler).serve_forever()
