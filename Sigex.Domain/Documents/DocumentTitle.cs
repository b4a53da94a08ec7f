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

    /// <summary>Null or empty gives <see cref="Empty"/>.</summary>
    public static Result<DocumentTitle> Parse(string? text) => throw new NotImplementedException(text);

    /// <summary>Tells nothing, so that a stray log line does no harm.</summary>
    public override string ToString() => "title";
}
