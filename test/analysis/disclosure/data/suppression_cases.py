"""Small tables with the cheapest of the safe suppressions that add the fewest cells, found by trying all, and its audit by SciPy's HiGHS:
    python3 suppression_cases.py > suppression-cases.json      in this folder"""
import json
from suppress import audit, greedy, optimal, primary, safe

K, NEED, ROWS, COLUMNS = 5, 3, 3, 4
state = 20250621


def u():
    global state
    state = (16807 * state) % 2147483647
    return state / 2147483647


cases = []
while len(cases) < 14:
    T = [[int(u() * u() * 30) + 1 for _ in range(COLUMNS)] for _ in range(ROWS)]
    P = primary(T, K)
    margins = [sum(row) for row in T] + [sum(row[c] for row in T) for c in range(COLUMNS)]
    if not 0 < len(P) <= 4 or min(margins) < K:
        continue
    best = optimal(T, K, NEED)
    if best is None:
        continue
    cost, S = best
    G = greedy(T, K)
    cases.append(dict(table=T, optimal=[f"{r},{c}" for r, c in sorted(S)], optimalCost=cost, greedySafe=safe(T, G, P, K, NEED),
                      greedyCost=sum(T[r][c] for r, c in G - P), audit={f"{r},{c}": v for (r, c), v in audit(T, S).items()}))
print(json.dumps(cases, indent=1))
