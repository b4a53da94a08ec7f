using System.Text;

namespace Sigex.Web.CommandLine;

/// <summary>Rows under a head, each column as wide as its widest cell. The last column is as long as it likes.</summary>
internal static class TextTable
{
    public static string Of(string[] head, IEnumerable<string[]> rows)
    {
        List<string[]> lines = [head, .. rows.Select(row => Array.ConvertAll(row, Printable))];
        var widths = Enumerable.Range(0, head.Length)
            .Select(column => lines.Max(line => line[column].Length))
            .ToList();

        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.AppendLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        return text.ToString();
    }

    /// <summary>A name out of a certificate must not move the cursor of the terminal.</summary>
    public static string Printable(string value) =>
        new([.. value.Select(character => char.IsControl(character) ? '\uFFFD' : character)]);
}
