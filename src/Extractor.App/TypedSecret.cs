using System.Text;

namespace Extractor.App;

/// <summary>Reads from the keyboard what must not be seen.</summary>
internal static class TypedSecret
{
    /// <returns>What was typed before Enter; null after Escape.</returns>
    public static string? Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    Console.Error.Write('\n');
                    return typed.ToString();
                case ConsoleKey.Escape:
                    Console.Error.Write('\n');
                    return null;
                case ConsoleKey.Backspace when typed.Length > 0:
                    typed.Length--;
                    break;
                default:
                    if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
                    break;
            }
        }
    }
}
