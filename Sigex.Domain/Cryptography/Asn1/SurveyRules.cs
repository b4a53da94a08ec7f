namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>Which encoding a survey lets pass (rule ASN-04).</summary>
public enum SurveyRules
{
    /// <summary>Everywhere, unless said otherwise.</summary>
    Der,

    /// <summary>Indefinite and non-minimal lengths and constructed strings: the wrapper of a CMS alone.</summary>
    Ber,
}
