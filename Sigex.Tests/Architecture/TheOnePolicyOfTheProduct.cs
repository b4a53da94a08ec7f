using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Cryptography;

namespace Sigex.Tests.Architecture;

/// <summary>Weaker policies and rule sets exist for the suites of other projects; the product can neither make nor choose one (security 1.2, X509-09).</summary>
public sealed class TheOnePolicyOfTheProduct
{
    private static readonly string[] Assemblies = ["Sigex.Domain", "Sigex.Infrastructure", "Sigex.Web"];

    [Fact]
    public void No_code_of_the_product_makes_a_policy_or_changes_one()
    {
        var makers = Assemblies.SelectMany(assembly => new CompiledCalls(assembly).To(
            nameof(VerificationPolicy), name => name is ".ctor" or "<Clone>$" || name.StartsWith("set_", StringComparison.Ordinal)));

        // The one that makes the default.
        Assert.Equal(["VerificationPolicy..cctor"], makers.Where(maker => !IsWrittenByTheCompiler(maker)));
    }

    [Fact]
    public void No_code_of_the_product_chooses_the_rules_made_for_suites()
    {
        var choosers = Assemblies.SelectMany(assembly => new CompiledCalls(assembly).ToField(
            nameof(PathRuleSet), nameof(PathRuleSet.Rfc5280)));

        Assert.Equal(["PathRuleSet..cctor"], choosers);
    }

    [Fact]
    public void The_policy_of_the_product_is_not_weaker_than_itself() =>
        Assert.Empty(VerificationPolicy.Default.WeakerPoints());

    [Fact]
    public void A_weaker_policy_names_every_point()
    {
        Assert.Equal(
            [
                nameof(VerificationPolicy.Digests),
                nameof(VerificationPolicy.Signatures),
                nameof(VerificationPolicy.LeastRsaBits),
                nameof(VerificationPolicy.LeastRsaExponent),
                nameof(VerificationPolicy.SignedAttributesAreRequired),
            ],
            Vectors.SuitePolicies.Mathematics.WeakerPoints());
        Assert.Contains(nameof(VerificationPolicy.GostKeys), Vectors.SuitePolicies.RussianGost.WeakerPoints());
    }

    // What a record brings along calls its own constructor: the copy behind "with".
    private static bool IsWrittenByTheCompiler(string method) =>
        method is "VerificationPolicy.<Clone>$" || method.StartsWith("VerificationPolicy.set_", StringComparison.Ordinal)
        || method is "VerificationPolicy..ctor";
}
