"""Executes notebooks with the tslab kernel, each from top to bottom in a kernel of its own.

usage: execute.py OUT JOBS LIMIT NOTEBOOK...

Writes the executed copies into OUT and prints one line of JSON a notebook: its name, the seconds it took (and until its
kernel was ready), and what was wrong: an error of a cell, a cell over LIMIT seconds, anything on standard error.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError


async def execute(path, out, limit):
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name="tslab",
        timeout=limit,
        startup_timeout=limit,
        allow_errors=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    began = time.monotonic()
    problems = []
    started = None
    try:
        async with client.async_setup_kernel():
            started = time.monotonic() - began
            for index, cell in enumerate(notebook.cells):
                await client.async_execute_cell(cell, index)
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        problems.append(f"{type(error).__name__}: {str(error)[-2000:]}")
    seconds = time.monotonic() - began
    problems += list(said_wrong(notebook))
    nbformat.write(notebook, out / path.name)
    return {"notebook": path.name, "seconds": seconds, "started": started, "problems": problems}


def said_wrong(notebook):
    # A rejection that nobody awaited leaves its cell standing as a success.
    for number, cell in enumerate(notebook.cells, 1):
        for output in cell.get("outputs", []):
            text = output.get("text", "")
            if output["output_type"] == "error" or output.get("name") == "stderr":
                yield f"cell {number} wrote to standard error: {text or output.get('evalue')}"
            elif "UncaughtException" in text or "UnhandledPromiseRejection" in text:
                yield f"cell {number} left an error behind: {text}"


async def main(out, jobs, limit, paths):
    turns = asyncio.Semaphore(jobs)
    failed = False

    async def one(path):
        nonlocal failed
        async with turns:
            result = await execute(path, out, limit)
        failed = failed or bool(result["problems"])
        print(json.dumps(result), flush=True)

    await asyncio.gather(*(one(Path(path)) for path in paths))
    return 1 if failed else 0


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    sys.exit(asyncio.run(main(folder, int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])))
