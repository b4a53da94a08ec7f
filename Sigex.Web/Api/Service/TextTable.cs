using System.Collections;
using System.Globalization;
using System.Resources;

namespace Sigex.Web.Api.Service;

/// <summary>One group of texts of the pages, read in all languages at once.</summary>
internal sealed class TextTable<TTexts>
{
    private static readonly CultureInfo Kazakh = CultureInfo.GetCultureInfo("kk");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly ResourceManager _texts = new(typeof(TTexts));

    public IReadOnlyList<string> Keys =>
        [.. _texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(text => (string)text.Key)];

    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public Words Words(string key) => new(
        In(CultureInfo.InvariantCulture, key), In(Kazakh, key), In(English, key));

    public SortedDictionary<string, Words> Table(IEnumerable<string> keys) =>
        new(keys.ToDictionary(key => key, Words), StringComparer.Ordinal);

    // Russian stands in the file without a language.
    private string In(CultureInfo language, string key) =>
        _texts.GetString(key, language) ?? throw new MissingManifestResourceException($"{typeof(TTexts).Name} lacks {key}.");
}
