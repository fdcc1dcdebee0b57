"""Prints, as JSON, the seconds until a tslab kernel is ready and those that each cell given as an argument takes.

usage: kernel-times.py CELL...
"""

import json
import sys
import time

from jupyter_client.manager import start_new_kernel

began = time.monotonic()
manager, client = start_new_kernel(kernel_name="tslab")
times = [time.monotonic() - began]
for cell in sys.argv[1:]:
    began = time.monotonic()
    reply = client.execute_interactive(cell, timeout=120, output_hook=lambda message: None)
    if reply["content"]["status"] != "ok":
        sys.exit(f"failed: {cell}")
    times.append(time.monotonic() - began)
client.stop_channels()
manager.shutdown_kernel(now=True)
print(json.dumps(times))
