using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sigex.Domain.Certificates;
using Sigex.Domain.Documents;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Texts that people and machines send, each through the service of its field: kept harmlessly or refused.</summary>
internal sealed class Strings : ICaseAdapter
{
    private static readonly (string Word, Func<string, string?> Violation)[] Services =
    [
        ("file name", OfFileName),
        ("title", OfTitle),
        ("address", OfAddress),
        ("document id", OfId),
        ("any text", OfTitle),
    ];

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\:*?\"<>|\0");

    private static readonly AllowedAddresses Allowed = new(new AuthorityAddresses(new AuthorityOptions(), []).Allowed);

    public string Kind => "strings";

    public CaseAnswer Ask(SuiteCase one)
    {
        var field = one.Text("field") ?? "";
        if (Services.FirstOrDefault(service => field.Contains(service.Word, StringComparison.Ordinal)).Violation is not { } violation)
        {
            return CaseAnswer.Unsupported($"no service for the field {field} yet");
        }

        var texts = JsonSerializer.Deserialize<JsonElement[]>(one.Bytes("file"))!.Select(Text);
        var violations = texts.Select(violation).OfType<string>().Distinct().ToList();
        return new CaseAnswer(violations.Count == 0 ? "kept" : "violated") { Note = string.Join("; ", violations) };
    }

    // Half a character is no text for the reader of JSON, and is one of the texts that are sent.
    private static string Text(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Regex.Unescape(text.GetRawText()[1..^1]);
        }
    }

    // Never a path, never a line of a header, and no name that a system keeps for a device.
    private static string? OfFileName(string text)
    {
        if (DocumentTitle.Parse(text).IsRefused(out _, out var title))
        {
            return null;
        }

        var name = title.AsFileName;
        return name.AsSpan().ContainsAny(Forbidden) ? "a character that some system forbids"
            : name.Any(char.IsControl) ? "a control character"
            : name is "." or ".." || name.EndsWith('.') || name.EndsWith(' ') ? "a name that some system reads otherwise"
            : null;
    }

    // How it is encoded is up to each page; what no encoding makes harmless is refused, and the log never has it.
    private static string? OfTitle(string text)
    {
        var shown = DisplayText.Safe(text);
        if (shown.Any(char.IsControl) || shown.Length > 2 * 256)
        {
            return "a name of a certificate that is shown with control characters or without end";
        }

        if (DocumentTitle.Parse(text).IsRefused(out _, out var title))
        {
            return null;
        }

        return title.Text.EnumerateRunes().Count() > DocumentTitle.MaxLength ? "a title without end"
            : title.Text.Any(char.IsControl) ? "a title with control characters"
            : title.ToString().Contains(text, StringComparison.Ordinal) && text.Length > 5 ? "a title that tells itself"
            : null;
    }

    private static string? OfAddress(string text) =>
        Enum.GetValues<Purpose>().Any(purpose => Allowed.Find(purpose, text) is not null) ? "an address that is asked" : null;

    private static string? OfId(string text) =>
        DocumentId.TryParse(text) is { } id && (id.Text.Length != DocumentId.Length || !id.Text.All(char.IsAsciiLetterOrDigit))
            ? "an id that is none"
            : null;
}
