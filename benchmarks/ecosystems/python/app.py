from flask import Flask, jsonify, request
from waitress import serve

import tally

app = Flask(__name__)


@app.get("/health")
def health():
    return "ok" if tally.sums(b"abc")[1] == 0x024D0127 and tally.packed(b"a" * 1000) < 100 else ("bad", 500)


@app.post("/tally")
def count():
    body = request.get_data()
    fletcher, adler = tally.sums(body)
    return jsonify(bytes=len(body), packed=tally.packed(body), fletcher=fletcher, adler=adler)


if __name__ == "__main__":
    serve(app, host="0.0.0.0", port=18302)
