using Sigex.Domain.Kernel;

namespace Sigex.Domain.Documents;

/// <summary>The title of a document: usable as a file name, or empty (contract 3.1). Personal: never in a log.</summary>
public sealed record DocumentTitle
{
    /// <summary>Unicode code points.</summary>
    public const int MaxLength = 255;

    public static readonly DocumentTitle Empty = new("");

    private DocumentTitle(string text) => Text = text;

    public string Text { get; }

    /// <summary>The title where a file gets it as its name: what some systems forbid has become <c>_</c>.</summary>
    public string AsFileName => FileNames.Harmless(Text);

    /// <summary>Null or empty gives <see cref="Empty"/>.</summary>
    public static Result<DocumentTitle> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Empty;
        }

        if (text.EnumerateRunes().Skip(MaxLength).Any())
        {
            return DocumentRefusals.TitleTooLong;
        }

        return FileNames.IsUsable(text) ? new DocumentTitle(text) : DocumentRefusals.InvalidTitle;
    }

    /// <summary>Tells nothing, so that a stray log line does no harm.</summary>
    public override string ToString() => "title";
}
