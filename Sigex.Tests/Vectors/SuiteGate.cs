namespace Sigex.Tests.Vectors;

/// <summary>How many cases of a suite must be answered as expected (security 12.5 and 13): a case that silently drops out is seen.</summary>
/// <param name="Cases">The figure of the table.</param>
/// <param name="MayBeRefused">How many of them may be refused by a rule that has a name instead.</param>
internal sealed record SuiteGate(int Cases, int MayBeRefused = 0)
{
    private const int AnyNumber = int.MaxValue;

    private static readonly Dictionary<string, SuiteGate> All = new(StringComparer.Ordinal)
    {
        // The two of DSA stand in no table of algorithms.
        ["pkits"] = new(153, 2),
        ["x509-limbo"] = new(93),
        ["boringssl-pki"] = new(199),
        ["openssl-verify"] = new(49),
        ["openssl-ocsp"] = new(33),
        ["wycheproof"] = new(5_271),
        ["openssl-cms"] = new(47),
        ["cms-rfc4134"] = new(15, AnyNumber),
        ["dss-cades"] = new(66, AnyNumber),
        ["dss-xades"] = new(128, 90),
        ["siva-containers"] = new(110, 45),

        // XPath, XSLT, manifests, references to one part of a file, keys that the file only names, algorithms outside the table.
        ["xmldsig-interop"] = new(154, 87),
        ["xml-attacks"] = new(76, 17),

        // Three more are evidence records, which are not read yet.
        ["tsp-ers"] = new(6),
        ["gost"] = new(34),
        ["hostile-cms"] = new(112),
        ["hostile-chain"] = new(64),
        ["hostile-revocation"] = new(58),
        ["hostile-tsp"] = new(63),
        ["hostile-identity"] = new(35),
        ["hostile-xml"] = new(90),
        ["fuzz-corpora"] = new(6_548),
    };

    /// <summary>Null where the table has no figure, or leaves it to whether the kind is supported.</summary>
    public static SuiteGate? Of(string suite) => All.GetValueOrDefault(suite);
}
