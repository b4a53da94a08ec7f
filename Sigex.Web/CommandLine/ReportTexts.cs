using System.Globalization;
using System.Resources;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Composition;
using Sigex.Web.Resources;

namespace Sigex.Web.CommandLine;

/// <summary>The words of the page "check" for a terminal, in the language of <c>--lang</c>.</summary>
internal sealed class ReportTexts(Language language)
{
    private static readonly ResourceManager Words = new(typeof(VerifyTexts));

    public string Sentence(Verdict verdict) => Text(verdict.ToString());

    /// <summary>What to do now; null where the verdict is good.</summary>
    public string? Advice(string? subIndication) => subIndication is null ? null : Text($"do {subIndication}");

    public string Kind(TimePoint point) => Text($"point {point.Kind}");

    public string Proves(TimePoint point) => Text($"proves {point.Proves}");

    // A word that has no text yet is shown as it is.
    private string Text(string key) => Words.GetString(key, language.Culture) ?? key;

    public static Language LanguageOf(string? code) => code is null
        ? Language.All.Single(language => language.Code == "en")
        : Language.All.FirstOrDefault(language => language.Code == code)
            ?? throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"There is no language {code}: ru, kk or en."));
}
