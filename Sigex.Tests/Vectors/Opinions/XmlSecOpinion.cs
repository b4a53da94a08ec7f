using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Sigex.Tests.Vectors.Opinions;

/// <summary>What <c>xmlsec1 --verify</c> says of the first signature of an XML file under RSA or ECDSA. It may open nothing outside the file.</summary>
internal sealed class XmlSecOpinion : ISecondOpinion, IDisposable
{
    private static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";
    private static readonly string[] Ids = ["Id", "ID", "id"];

    private readonly OtherProgram _xmlsec = new("xmlsec1");

    public string Name => "xmlsec";

    public string? Absence => _xmlsec.IsThere ? null : "xmlsec1 is not installed.";

    public Opinion On(AcceptedFile file)
    {
        if (Document(file.Signature) is not { } document || document.Descendants(Signature + "SignatureMethod").Any(IsForeign))
        {
            return Opinion.None("no XML, or not under RSA or ECDSA");
        }

        if (file.Content is not null)
        {
            return Opinion.None("what was signed stands outside the file");
        }

        List<string> words = ["--verify", "--enabled-reference-uris", "empty,same-doc", "--enabled-key-data", "x509"];
        foreach (var element in document.Descendants().Where(one => Ids.Any(id => one.Attribute(id) is not null)))
        {
            var id = Ids.First(name => element.Attribute(name) is not null);
            words.AddRange([$"--id-attr:{id}", $"{element.Name.NamespaceName}:{element.Name.LocalName}"]);
        }

        words.AddRange(file.IsTrusted
            ?
            [
                .. file.Anchors.SelectMany((one, i) => new[] { "--trusted-der", _xmlsec.Put($"anchor-{i}", one) }),
                .. file.Others.SelectMany((one, i) => new[] { "--untrusted-der", _xmlsec.Put($"other-{i}", one) }),
                "--verification-gmt-time", file.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ]
            : ["--insecure"]);
        var (code, said) = _xmlsec.Run([.. words, _xmlsec.Put("signature", file.Signature)]);
        return new Opinion(code == 0 ? OpinionWord.Agrees : OpinionWord.Refuses, said);
    }

    public void Dispose() => _xmlsec.Dispose();

    private static bool IsForeign(XElement method) =>
        method.Attribute("Algorithm")?.Value is not { } algorithm
        || !(algorithm.Contains("#rsa-", StringComparison.Ordinal) || algorithm.Contains("#ecdsa-", StringComparison.Ordinal));

    private static XDocument? Document(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file);
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
