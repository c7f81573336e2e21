using System.Globalization;
using System.Text;
using Extractor.Mentions;

namespace Extractor.Parties.Companies;

/// <summary>
/// The names of companies as keys: without case, accents and punctuation, without an article before and a legal form behind.
/// <c>The Société Générale S.A.</c> and <c>societe generale</c> have one key.
/// </summary>
public static class CompanyName
{
    private static readonly HashSet<string> LegalForms;
    private static readonly HashSet<string> Articles;
    private static readonly HashSet<string> Joins;
    private static readonly HashSet<string> Domains;
    private static readonly Dictionary<char, string> Letters;

    static CompanyName()
    {
        var list = Gazetteer.Open("companies");
        LegalForms = Set("legalForms");
        LegalForms.UnionWith(NameGazetteer.Suffixes);
        (Articles, Joins, Domains) = (Set("articles"), Set("joins"), Set("domains"));
        Letters = list.GetProperty("letters").EnumerateObject().ToDictionary(l => l.Name[0], l => l.Value.GetString()!);

        HashSet<string> Set(string name) => new(list.GetProperty(name).Strings(), StringComparer.Ordinal);
    }

    /// <summary>The key that names of one company share unless somebody says otherwise; empty for a name without letters and digits.</summary>
    public static string KeyOf(string name)
    {
        var words = Words(name);
        var first = words.Count > 1 && Articles.Contains(words[0]) ? 1 : 0;
        var end = words.Count;
        while (end - first > 1 && (LegalForms.Contains(words[end - 1]) || Joins.Contains(words[end - 1]) || Domains.Contains(words[end - 1])))
        {
            end--;
        }

        return string.Join(' ', words[first..end]);
    }

    /// <summary>The key that tells names apart which differ in their legal form alone.</summary>
    public static string FullKeyOf(string name) => string.Join(' ', Words(name));

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();

        // How many letters stand since the last dot or gap: the dot of an initial joins (S.p.A., J.P. Morgan), any other parts.
        var run = 0;
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                var small = char.ToLowerInvariant(c);
                word.Append(Letters.TryGetValue(small, out var plain) ? plain : small);
                run++;
            }
            else if (c == '.' && run == 1)
            {
                run = 0;
            }
            else if (c is not ('\'' or '\u2019' or '\u02BC') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                End();
                if (c is '&' or '+') words.Add("and");
            }
        }

        End();
        return JoinInitials(words);

        void End()
        {
            run = 0;
            if (word.Length == 0) return;
            words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary><c>a p moller</c> is <c>ap moller</c>.</summary>
    private static List<string> JoinInitials(List<string> words)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (words[i].Length != 1 || words[i - 1].Length != 1 || !char.IsLetter(words[i][0]) || !char.IsLetter(words[i - 1][0])) continue;
            var end = i + 1;
            while (i > 0 && words[i - 1].Length == 1 && char.IsLetter(words[i - 1][0])) i--;
            var joined = string.Concat(words[i..end]);
            words.RemoveRange(i, end - i);
            words.Insert(i, joined);
        }

        return words;
    }
}
