using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Documents;
using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Components;

namespace Sigex.Tests.Architecture;

/// <summary>Russian stands in the file without a language, Kazakh and English beside it.</summary>
public sealed partial class EveryTextIsTranslated
{
    private static readonly string[] Languages = ["", ".kk", ".en"];

    /// <summary>Words that a page puts together from a beginning and the name of a value.</summary>
    public static TheoryData<string, string, Type> WordsOfValues => new()
    {
        { "SigningTexts", "Role", typeof(SandboxRole) },
        { "SigningTexts", "State", typeof(SandboxState) },
        { "SigningTexts", "Algorithm", typeof(SandboxAlgorithm) },
        { "DocumentTexts", "Status", typeof(CertificateStatusKind) },
        { "VerifyTexts", "point", typeof(TimePointKind) },
        { "VerifyTexts", "proves", typeof(WhatItProves) },
        { "VerifyTexts", "counts", typeof(ProofKind) },
    };

    [Fact]
    public void Every_refusal_is_said_in_three_languages()
    {
        var refusals =
            from house in new[] { typeof(DocumentId).Assembly, typeof(App).Assembly }
            from page in house.GetTypes()
            from field in page.GetFields(BindingFlags.Static | BindingFlags.Public)
            where field.FieldType == typeof(Refusal)
            select ((Refusal)field.GetValue(null)!).Message;

        Assert.Empty(Missing("RefusalTexts", refusals));
    }

    [Fact]
    public void Every_check_is_said_in_three_languages()
    {
        var checks =
            from check in typeof(ISignatureCheck).Assembly.GetTypes()
            where check is { IsClass: true, IsAbstract: false } && check.IsAssignableTo(typeof(ISignatureCheck))
            select ((ISignatureCheck)Activator.CreateInstance(check)!).Id;

        Assert.Empty(Missing("VerifyTexts", checks.Append(ReportOf.FormatCheck).Select(check => $"check {check}")));
    }

    // Each on its own, since constants of the API are shared by several.
    [Fact]
    public void Every_reason_of_a_verdict_is_said_in_three_languages()
    {
        var codes =
            from page in typeof(DocumentId).Assembly.GetTypes()
            where IsAboutSignatures(page.Namespace ?? "")
            from field in page.GetFields(BindingFlags.Static | BindingFlags.Public)
            where field.FieldType == typeof(Refusal)
            select $"code {((Refusal)field.GetValue(null)!).Code}";

        Assert.Empty(Missing("RefusalTexts", codes));
    }

    [Fact]
    public void For_every_kind_of_verdict_it_is_said_what_to_do()
    {
        var kinds = typeof(SubIndications).GetFields().Select(kind => $"do {kind.GetRawConstantValue()}");

        Assert.Empty(Missing("VerifyTexts", kinds));
    }

    [Fact]
    public void Every_text_on_a_page_is_said_in_three_languages()
    {
        var missing =
            from source in Repository.Sources("Sigex.Web/Components", ".razor", ".cs")
            from texts in Groups(LocalizerOf(), source.Text + CodeBehind(source.Path))
            where texts != "RefusalTexts"
            from gap in Missing(texts, Groups(KeyIn(), source.Text))
            select gap;

        Assert.Empty(missing.Distinct());
    }

    // Text[Look.Sentence]: every text between quotes on the right of such a choice is a key.
    [Fact]
    public void Every_sentence_that_a_page_chooses_is_said_in_three_languages()
    {
        var missing =
            from source in Repository.Sources("Sigex.Web/Components", ".razor")
            from texts in Groups(LocalizerOf(), source.Text)
            where texts != "RefusalTexts"
            from gap in Missing(texts, Groups(ChosenSentence(), source.Text))
            select gap;

        Assert.Empty(missing.Distinct());
    }

    [Theory, MemberData(nameof(WordsOfValues))]
    public void Every_value_has_its_word_in_three_languages(string texts, string beginning, Type values)
    {
        Assert.Empty(Missing(texts, Enum.GetNames(values).Select(value => $"{beginning} {value}")));
    }

    [Fact]
    public void Every_service_has_its_name_in_three_languages()
    {
        var names =
            from service in Enum.GetNames<AuthorityService>()
            from owner in Enum.GetNames<AuthorityOwner>()
            select $"{service} {owner}";

        Assert.Empty(Missing("StatusTexts", [.. names, "Database"]));
    }

    [Fact]
    public void No_translation_has_lost_its_key()
    {
        var strays =
            from language in Languages[1..]
            from file in Directory.EnumerateFiles(Resources, $"*{language}.resx")
            let russian = file.Replace($"{language}.resx", ".resx", StringComparison.Ordinal)
            from key in Texts(file).Keys.Except(Texts(russian).Keys)
            select $"{Path.GetFileName(file)}: {key}";

        Assert.Empty(strays);
    }

    [Fact]
    public void Every_translation_has_the_places_of_the_original()
    {
        var strays =
            from language in Languages[1..]
            from file in Directory.EnumerateFiles(Resources, $"*{language}.resx")
            let russian = Texts(file.Replace($"{language}.resx", ".resx", StringComparison.Ordinal))
            from text in Texts(file)
            where russian.TryGetValue(text.Key, out var original) && Places(original) != Places(text.Value)
            select $"{Path.GetFileName(file)}: {text.Key}";

        Assert.Empty(strays);
    }

    // What speaks against a status answer is told as one thing: that no usable answer is there (rule REV-08).
    private static bool IsAboutSignatures(string room) =>
        room is "Sigex.Domain.Signatures" or "Sigex.Domain.Certificates"
        || room.StartsWith("Sigex.Domain.Cryptography", StringComparison.Ordinal);

    private static string Resources => Path.Combine(Repository.Root, "Sigex.Web", "Resources");

    private static IEnumerable<string> Missing(string texts, IEnumerable<string> keys) =>
        from language in Languages
        from key in keys.Except(Texts(Path.Combine(Resources, $"{texts}{language}.resx")).Keys)
        select $"{texts}{language}.resx lacks \"{key}\"";

    private static Dictionary<string, string> Texts(string file) => (
        from text in XDocument.Load(file).Root!.Elements("data")
        where text.Value.Trim().Length > 0
        select (Key: text.Attribute("name")!.Value, text.Value)).ToDictionary(text => text.Key, text => text.Value);

    private static IEnumerable<string> Groups(Regex pattern, string source) =>
        pattern.Matches(source).Select(match => match.Groups[1].Value);

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    private static string CodeBehind(string path)
    {
        var file = Path.Combine(Repository.Root, $"{path}.cs");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }

    [GeneratedRegex(@"IStringLocalizer<(\w+)> Text")]
    private static partial Regex LocalizerOf();

    [GeneratedRegex("Text\\[\"([^\"]+)\"")]
    private static partial Regex KeyIn();

    [GeneratedRegex("(?:=>|[?:]) \\(\"[a-z]+\", \"[a-z]+\", \"([^\"]+)\"\\)")]
    private static partial Regex ChosenSentence();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();
}
