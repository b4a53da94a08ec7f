namespace Sigex.Infrastructure.Authorities.Lists;

/// <summary>Where NCA RK offers the lists of its authorities in real use, by the names of our table of anchors.</summary>
/// <remarks>The two hosts of the authorities are alternatives (rule NET-02). Test lists are fetched only where they are configured.</remarks>
internal static class NcaListAddresses
{
    public static readonly IReadOnlyDictionary<string, string[]> All = new Dictionary<string, string[]>
    {
        ["nca_gost_2022"] = [Authority("nca_gost_2022.crl"), Authority("nca_d_gost_2022.crl")],
        ["nca_rsa_2022"] = [Authority("nca_rsa_2022.crl")],
        ["nca_gost_2018"] = [Authority("nca_gost.crl"), Authority("nca_d_gost.crl")],
        ["nca_rsa_2018"] = [Authority("nca_rsa.crl"), Authority("nca_d_rsa.crl")],
        ["root_gost_2022"] = [Root("gost2015_2022.crl")],
        ["root_rsa_2020"] = [Root("rsa2020.crl")],
        ["root_gost_2015"] = [Root("gost.crl")],
        ["root_rsa_2015"] = [Root("rsa.crl")],
    };

    private static string Authority(string file) => $"http://crl.pki.gov.kz/{file} http://crl1.pki.gov.kz/{file}";

    private static string Root(string file) => $"http://crl.root.gov.kz/{file}";
}
