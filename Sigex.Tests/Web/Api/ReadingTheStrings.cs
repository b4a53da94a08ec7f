using System.Reflection;
using System.Text.Json;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents;
using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;
using Sigex.Web.Components;
using Sigex.Web.Components.Shared;

namespace Sigex.Tests.Web.Api;

/// <summary>The registry of strings (contract 11.9) against the code and against the contract.</summary>
[Collection(Api.Name)]
public sealed class ReadingTheStrings(ApiHost api)
{
    [Fact]
    public async Task Every_refusal_of_the_code_and_every_constant_of_the_contract_is_there()
    {
        var errors = (await StringsAsync()).GetProperty("errorMessages").EnumerateObject().Select(error => error.Name).ToList();
        var ofCode =
            from house in new[] { typeof(DocumentId).Assembly, typeof(App).Assembly }
            from page in house.GetTypes()
            where page != typeof(PageRefusals) && page != typeof(SandboxRefusals)
            from field in page.GetFields(BindingFlags.Static | BindingFlags.Public)
            where field.FieldType == typeof(Refusal)
            select ((Refusal)field.GetValue(null)!).Message;

        Assert.Empty(ofCode.Except(errors));
        Assert.Equal(ContractConstants.All.Order(StringComparer.Ordinal), errors);
    }

    [Fact]
    public async Task Every_error_is_said_in_three_languages_and_described()
    {
        foreach (var error in (await StringsAsync()).GetProperty("errorMessages").EnumerateObject())
        {
            Assert.Equal(["ru", "kk", "en", "description"], error.Value.EnumerateObject().Select(field => field.Name));
            Assert.All(error.Value.EnumerateObject(), field => Assert.NotEqual("", field.Value.GetString()));
        }
    }

    [Fact]
    public async Task Every_known_OID_is_there_and_in_its_group()
    {
        var consts = (await StringsAsync()).GetProperty("consts");

        Assert.Empty(OidNames.Known.Except(Keys(consts, "OIDs")));
        Assert.Equal(
            SignatureAlgorithm.All.Select(algorithm => algorithm.Oid).Distinct().Order(StringComparer.Ordinal),
            Keys(consts, "signatureAlgorithmOIDs"));
        Assert.Equal(RoleOids.Authorities.Order(StringComparer.Ordinal), Keys(consts, "ncaAuthorityOIDs"));
        Assert.Equal(
            ["1.2.398.3.3.2.6.1", "1.2.398.3.3.2.6.2", "1.2.398.3.3.2.6.3", "1.2.398.3.3.2.6.4"], Keys(consts, "timeStampPolicyOIDs"));
        Assert.Equal(13, Keys(consts, "policyOIDs").Count);
        Assert.Equal(14, Keys(consts, "keyStorageOIDs").Count);
        Assert.Contains("1.2.398.3.17.3.7", Keys(consts, "extKeyUsageOIDs"));
        Assert.Contains("1.3.6.1.5.5.7.3.9", Keys(consts, "extKeyUsageOIDs"));
        Assert.DoesNotContain("1.2.398.3.3.2", Keys(consts, "extKeyUsageOIDs"));
        Assert.Equal(9, Keys(consts, "keyUsages").Count);
        Assert.Equal(["btsd", "nca", "npk"], Keys(consts, "certificationAuthorities"));
        Assert.Equal(["Basic"], Keys(consts, "subscriptions"));
        Assert.Equal(8, Keys(consts, "subscriptionFeatures").Count);
        Assert.All(
            consts.EnumerateObject().SelectMany(group => group.Value.EnumerateObject()),
            text => Assert.Equal(["ru", "kk", "en"], text.Value.EnumerateObject().Select(field => field.Name)));
    }

    [Fact]
    public async Task They_may_be_kept_for_five_minutes()
    {
        using var response = await api.Http.GetAsync("/api/strings");

        Assert.Equal("max-age=300", response.Headers.CacheControl?.ToString());
    }

    private Task<JsonElement> StringsAsync() => api.GetAsync("/api/strings");

    private static List<string> Keys(JsonElement consts, string group) =>
        [.. consts.GetProperty(group).EnumerateObject().Select(text => text.Name)];
}
