using Spectre.Console;
using Spectre.Console.Rendering;

namespace Extractor.App.Output;

/// <summary>Tables for people. What comes from articles is shown as text: no markup, no control characters.</summary>
internal static class Tables
{
    public static IAnsiConsole Console(this Terminal terminal, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = terminal.Color ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.Color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public static Table Of(params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        return table;
    }

    /// <summary>Prints a table on standard output, or says that there is nothing in it.</summary>
    public static void Print(this Terminal terminal, TextWriter output, Table table)
    {
        if (table.Rows.Count == 0) terminal.Say("Nothing found.");
        else terminal.Console(output).Write(table);
    }

    /// <summary>One line of data on standard output.</summary>
    public static void Print(this Terminal terminal, string line)
    {
        using var output = terminal.Writer();
        output.Write(Shown(line) + "\n");
    }

    public static TableColumn Right(this TableColumn column)
    {
        column.Alignment = Justify.Right;
        column.NoWrap = true;
        return column;
    }

    public static void Row(this Table table, params IEnumerable<string?> cells) => table.AddRow(cells.Select(c => (IRenderable)new Text(Shown(c))));

    /// <summary>Text with every control character and line break as a blank: an article cannot steer the terminal.</summary>
    public static string Shown(string? text) => text is null ? "" : string.Create(text.Length, text, static (made, from) =>
    {
        for (var i = 0; i < from.Length; i++) made[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
    });
}
