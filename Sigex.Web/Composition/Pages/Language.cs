using System.Globalization;

namespace Sigex.Web.Composition;

/// <summary>A language of the pages. Russian has no prefix in the address; the others have (contract 14).</summary>
internal sealed record Language(string Code, string Prefix, string Short, string OwnName, CultureInfo Culture)
{
    public static readonly Language Russian = new("ru", "", "Рус", "Русский", CultureInfo.GetCultureInfo("ru-KZ"));

    public static readonly IReadOnlyList<Language> All =
    [
        new("kk", "/kk", "Қаз", "Қазақша", CultureInfo.GetCultureInfo("kk-KZ")),
        Russian,
        new("en", "/en", "Eng", "English", CultureInfo.GetCultureInfo("en-GB")),
    ];

    /// <summary>The language in which the present request or circuit speaks.</summary>
    public static Language Current => All.FirstOrDefault(
        language => language.Code == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? Russian;

    /// <summary>What this code does from here on, it does in this language.</summary>
    public void Speak() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;
}
