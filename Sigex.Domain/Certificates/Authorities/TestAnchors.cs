namespace Sigex.Domain.Certificates.Authorities;

/// <summary>The roots and authorities under which NCA RK publishes its test identities. Never trusted in production.</summary>
internal static class TestAnchors
{
    public static readonly IReadOnlyList<TrustAnchor> All =
    [
        new("root_test_gost_2022", "b995e79e7c07429f8f79e185451e5599ce342ac720000f01b3854fdfa03031a6",
            AnchorEnvironment.Test, AnchorKind.Root, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://root.gov.kz/cert/root_test_gost_2022.cer", "http://test.pki.gov.kz/cert/root_test_gost_2022.cer"]),
        new("nca_gost2022_test", "beeffc0bdb77cd798c35983eb0715f6ef0051cccb71d7cd05505e8a4fb2c6f4d",
            AnchorEnvironment.Test, AnchorKind.Intermediate, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://test.pki.gov.kz/cert/nca_gost2022_test.cer"]),
        new("root_gost_test_2020", "e76d2ba06ba15f28b590f9452a7a5f1150c68dd11d09842f0b63041339048056",
            AnchorEnvironment.Test, AnchorKind.Root, AnchorConfidence.One, CertificationAuthority.Nca,
            ["http://test.pki.gov.kz/cert/root_gost_test.cer"]),
        new("root_rsa_test_2020", "1778a7639bcbf3333e7a83461d1e126bff46a0f74b73d3345356540dad138b11",
            AnchorEnvironment.Test, AnchorKind.Root, AnchorConfidence.One, CertificationAuthority.Nca,
            ["http://test.pki.gov.kz/crl/root_rsa_test.cer"]),
        new("nca_gost_test_2023", "2e0e476ea0d25bfdc317475320444a9df6c92a198ace491baa6f427d6b47b992",
            AnchorEnvironment.Test, AnchorKind.Intermediate, AnchorConfidence.One, CertificationAuthority.Nca,
            ["http://test.pki.gov.kz/cert/nca_gost_test.cer"]),
        new("nca_rsa_test_2023", "5b92d85a88fdeee7ccdb06771d82fa1faae3de87839edb368ea1ac07fca04f2a",
            AnchorEnvironment.Test, AnchorKind.Intermediate, AnchorConfidence.One, CertificationAuthority.Nca,
            ["http://test.pki.gov.kz/cert/nca_rsa_test.cer"]),
        new("root_gost_test_2018", "06021684f52054692a1859686d5af527eda779e6183c2f3cd4fc1278e4067beb",
            AnchorEnvironment.Test, AnchorKind.Root, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://test.pki.gov.kz/cert/root_gost_test.cer"]),
        new("root_rsa_test_2018", "4d05179bcb02180bfc37618372671357df7dd8b7865973eae77b83213cae717b",
            AnchorEnvironment.Test, AnchorKind.Root, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://test.pki.gov.kz/cert/root_rsa_test.cer"]),
        new("nca_gost_test_2019", "0307e8bdf77cb708b7c9d9a5799facdc6de7154447cb394af9ac9b528c3d82c7",
            AnchorEnvironment.Test, AnchorKind.Intermediate, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://test.pki.gov.kz/cert/nca_gost_test.cer"]),
        new("nca_rsa_test_2019", "7e96a36409dc11e0fc99efae41f8c639e16a495d77c2f2278edb98580f997231",
            AnchorEnvironment.Test, AnchorKind.Intermediate, AnchorConfidence.Many, CertificationAuthority.Nca,
            ["http://test.pki.gov.kz/cert/nca_rsa_test.cer"]),
    ];
}
