namespace Extractor.App.Output.Report;

/// <summary>How the report looks. The system's own fonts and no file beside it: it opens offline and prints.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light; --ink: #1c2733; --soft: #5b6875; --line: #dfe5ea; --paper: #fff; --right: #1f7a4d; --wrong: #c0392b; --mark: #2457a6; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 1240px; padding: 32px 24px 64px; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
        header { border-bottom: 3px solid var(--mark); }
        h1 { margin: 0; font-size: 28px; overflow-wrap: anywhere; }
        header p { margin: 4px 0 16px; color: var(--soft); }
        h2 { margin: 40px 0 4px; font-size: 20px; }
        .caption { margin: 0 0 12px; max-width: 80ch; color: var(--soft); }
        .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(135px, 1fr)); gap: 12px; margin-top: 24px; }
        .card { padding: 14px 16px; border: 1px solid var(--line); border-radius: 8px; }
        .card strong { display: block; font-size: 26px; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .card span { color: var(--soft); font-size: 13px; }
        .pictures { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
        figure { margin: 0; padding: 12px; border: 1px solid var(--line); border-radius: 8px; }
        figcaption { max-width: 340px; font-weight: 600; }
        svg { display: block; max-width: 100%; height: auto; }
        svg text { fill: var(--ink); font-size: 12px; font-variant-numeric: tabular-nums; }
        svg .tick, svg .rate { fill: var(--soft); }
        svg .axis { fill: var(--soft); font-size: 13px; }
        svg .light { fill: #fff; }
        svg .empty { fill: #f3f5f7; }
        svg .right { fill: var(--right); }
        svg .wrong { fill: var(--wrong); }
        svg .grid { stroke: var(--line); }
        svg .diagonal { stroke: var(--soft); stroke-dasharray: 4 4; }
        svg .goal { stroke: var(--right); stroke-width: 1.5; }
        svg .miss { stroke: var(--wrong); stroke-width: 1.5; }
        svg .curve { fill: none; stroke: var(--mark); stroke-width: 2; }
        svg .dashed { stroke-dasharray: 6 4; }
        svg .dot { fill: var(--mark); }
        svg .bar { fill: var(--mark); fill-opacity: 0.15; }
        .tables { columns: 3 360px; column-gap: 24px; }
        table { width: 100%; margin: 0 0 24px; border-collapse: collapse; break-inside: avoid; font-size: 13px; font-variant-numeric: tabular-nums; }
        caption { padding: 4px 0; text-align: left; font-weight: 600; font-size: 14px; }
        th, td { padding: 3px 8px; border-bottom: 1px solid var(--line); text-align: right; }
        th:first-child { text-align: left; font-weight: 400; }
        thead th { color: var(--soft); font-weight: 400; }
        @media print { body { max-width: none; padding: 0; } figure, .card { break-inside: avoid; } }
        """;
}
