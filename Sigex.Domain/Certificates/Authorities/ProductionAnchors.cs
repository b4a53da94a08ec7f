namespace Sigex.Domain.Certificates.Authorities;

/// <summary>The roots and authorities in real use, as public places show them.</summary>
internal static class ProductionAnchors
{
    public static readonly IReadOnlyList<TrustAnchor> All =
    [
        new("root_gost_2022", "af77725f8328bb24f89d81da3acdf7cee4324248538b7ba2cd2a860517fb9dca",
            AnchorEnvironment.Production, AnchorKind.Root, AnchorConfidence.Two, CertificationAuthority.Nca,
            ["http://root.gov.kz/cert/root_gost2015_2022.cer", "https://pki.gov.kz/cert/root_gost_2022.cer"]),
        new("root_rsa_2020", "9ba06354b626641715182e4d07c9dbaa1777720fa795d03174ffc68876535dcd",
            AnchorEnvironment.Production, AnchorKind.Root, AnchorConfidence.One, CertificationAuthority.Nca,
            ["http://root.gov.kz/cert/root_rsa_2020.cer", "https://pki.gov.kz/cert/root_rsa_2020.cer"]),
        new("root_gost_2020", "c48164ab5ccaaee6b938299a1e3aeebd6f698bb2bd716a0f0d85befc46166aa2",
            AnchorEnvironment.Production, AnchorKind.Root, AnchorConfidence.One, CertificationAuthority.Nca,
            ["http://root.gov.kz/cert/root_gost_2020.cer"]),
        new("root_gost_2015", "9ab210e54e6b0343321131202d9edcc2598f598cfdd9ee4ec1056021ab2e9759",
            AnchorEnvironment.Production, AnchorKind.Root, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://root.gov.kz/cert/root_gost.cer", "https://pki.gov.kz/cert/root_gost.crt"]),
        new("root_rsa_2015", "a7064abc5699827f370c67b09f1a1bfd7ad5e1514d471223df209c08300ea972",
            AnchorEnvironment.Production, AnchorKind.Root, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://root.gov.kz/cert/root_rsa.cer", "https://pki.gov.kz/cert/root_rsa.crt"]),
        new("nca_gost_2022", "32c7d233a42703a327f3025543a05b930e3f39a786c68dfa196baa86d5618524",
            AnchorEnvironment.Production, AnchorKind.Intermediate, AnchorConfidence.Two, CertificationAuthority.Nca,
            ["http://pki.gov.kz/cert/nca_gost_2022.cer"]),
        new("nca_rsa_2022", "84fb799a66140950818c056a5d9730acc2a7622cdd4ef0d47113b132fb892905",
            AnchorEnvironment.Production, AnchorKind.Intermediate, AnchorConfidence.One, CertificationAuthority.Nca,
            ["https://pki.gov.kz/cert/nca_rsa_2022.cer"]),
        new("nca_gost_2018", "908521d0531e5645e64b34d3588374a3a83582c860e5f7293a04c41217e8cc18",
            AnchorEnvironment.Production, AnchorKind.Intermediate, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://pki.gov.kz/cert/nca_gost.cer"]),
        new("nca_rsa_2018", "34d1b311a9873191ae3382805df51e0a5da23315c512a8deeb885668ceeb5834",
            AnchorEnvironment.Production, AnchorKind.Intermediate, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://pki.gov.kz/cert/nca_rsa.cer"]),
        new("ucgo", "eb5a5318299db447a46619d2a541f026b52c1fce8a1d371262da8f6f2d7bb6f5",
            AnchorEnvironment.Production, AnchorKind.Intermediate, AnchorConfidence.One, null,
            []),
        new("btsd_ca", "74bb80edf34f4594e5e69b79029c64214e67630e3d16b82f952ab6e5956c5fa8",
            AnchorEnvironment.Production, AnchorKind.Intermediate, AnchorConfidence.One, CertificationAuthority.Btsd,
            []),
    ];
}
