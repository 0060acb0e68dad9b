"""A stand-in for the web or the worker, for the supervisor's tests: notes its process id, then waits or ends.

python part.py NAME FOLDER PORT|ends --lifeline FD
"""

import http.server
import os
import signal
import sys
from pathlib import Path

from app.supervisor import follow


class Health(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


if __name__ == "__main__":
    name, folder, port, _, lifeline = sys.argv[1:]
    with (Path(folder) / name).open("a") as notes:
        notes.write(f"{os.getpid()}\n")
    if port == "ends":
        sys.exit(7)
    follow(int(lifeline))
    if port == "0":
        signal.pause()
    http.server.HTTPServer(("127.0.0.1", int(port)), Health).serve_forever()
