"""The style sheet of the charts, for the page that holds them; without it they are of one colour."""

from __future__ import annotations

STYLES = """\
.chart { display: block; width: 100%; max-width: 26rem; height: auto; }
.chart-text { paint-order: stroke; stroke: var(--paper, Canvas); stroke-width: 3px; stroke-linejoin: round; }
.chart-axis, .chart-note, .chart-quiet { opacity: .85; }
.chart-mark { fill: var(--paper, Canvas); }
.chart-in-question { fill: var(--chart-strong, #b3261e); stroke: var(--chart-strong, #b3261e); }
.chart-band, .chart-best { color: var(--chart-support, #2d6a4f); fill: currentColor; }
.chart-best { fill: none; }
@media (prefers-color-scheme: dark) {
  .chart-in-question { fill: var(--chart-strong, #ff8a80); stroke: var(--chart-strong, #ff8a80); }
  .chart-band, .chart-best { color: var(--chart-support, #80cbaa); }
}
@media print { .chart { break-inside: avoid; } }
"""
