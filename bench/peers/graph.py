"""Times igraph or networkx: the graph of a list of edges and its PageRank. igraph's solver cannot be told how many iterations
to make, and makes as many as it needs for its own precision; networkx makes as many as it is told."""

import json
import resource
import sys
import time

import numpy


def own_peak_memory():
    """In megabytes, without what the process had that started this one, where that can be told."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


request = json.loads(sys.argv[1])
sources = numpy.fromfile(f"{request['folder']}/sources.u32", dtype=numpy.uint32)
targets = numpy.fromfile(f"{request['folder']}/targets.u32", dtype=numpy.uint32)
weights = numpy.fromfile(f"{request['folder']}/weights.f64") if request["weighted"] else None
size = request["size"]

if request["name"] == "igraph":
    import igraph as library

    weights = None if weights is None else weights.tolist()
    start = time.perf_counter()
    graph = library.Graph(n=size, edges=numpy.column_stack([sources, targets]).astype(numpy.int64), directed=True)
    built = time.perf_counter()
    scores = graph.pagerank(damping=0.85, weights=weights)
    done = time.perf_counter()
    first = scores[:100]
else:
    import networkx as library

    start = time.perf_counter()
    graph = library.DiGraph()
    graph.add_nodes_from(range(size))
    if weights is None:
        graph.add_edges_from(zip(sources.tolist(), targets.tolist()))
    else:
        graph.add_weighted_edges_from(zip(sources.tolist(), targets.tolist(), weights.tolist()))
    built = time.perf_counter()
    name = None if weights is None else "weight"
    try:
        library.pagerank(graph, alpha=0.85, weight=name, max_iter=request["iterations"], tol=0)
    except library.PowerIterationFailedConvergence:
        pass  # as told: a tolerance of 0 is never reached, and the iterations are what is timed
    done = time.perf_counter()
    scores = library.pagerank(graph, alpha=0.85, weight=name, max_iter=1000, tol=1e-12 / size)
    first = [scores[row] for row in range(100)]
memory = own_peak_memory()
result = {"build": built - start, "rank": done - built, "memory": memory, "first": first}
print(json.dumps({"version": library.__version__, **result}))
