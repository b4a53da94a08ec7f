using System.Text.Json.Nodes;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Journal;
using Sigex.Domain.Parties;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Documents;

public sealed class WritingTheJournal
{
    [Fact]
    public async Task A_fixed_document_is_told_once_with_its_digests_and_its_first_signer()
    {
        await using var registry = new SmallRegistry();
        var registered = Given.Accepted(await registry.RegisterAsync(registry.Authority.Sign(Given.Aigul, "contract")));
        Assert.Empty(await registry.JournalAsync(registered.Id, DocumentEvents.Fixed));

        await registry.FixAsync(registered.Id, "another paper");
        Given.Accepted(await registry.FixAsync(registered.Id, "contract"));
        await registry.FixAsync(registered.Id, "contract");

        var happened = Assert.Single(await registry.JournalAsync(registered.Id, DocumentEvents.Fixed));
        Assert.Equal(JournalActor.Signer(Given.Aigul, null), happened.Details!.Actor);
        Assert.Equal("contract".Length, (long)happened.Details.What["size"]!);
        Assert.Equal(Given.Contract.Digests.Count, happened.Details.What["digests"]!.AsObject().Count);
        Assert.Single(happened.Details.What["signatures"]!.AsArray());
        Assert.True(happened.IsIntact());
    }

    [Fact]
    public async Task An_added_signature_is_told_with_its_signer_and_whoever_handed_it_in()
    {
        await using var registry = new SmallRegistry();
        var id = await registry.SignedContractAsync();
        var caller = new Caller.Employee(Given.Dana, Given.Steppe, []);
        var signature = registry.Authority.Sign(Given.Berik, "contract", of: Given.River);

        Given.Accepted(await registry.AddAsync(id, signature, caller));
        await registry.AddAsync(id, signature, caller);

        var happened = Assert.Single(await registry.JournalAsync(id, DocumentEvents.SignatureAdded));
        Assert.Equal(JournalActor.Of(caller), happened.Details!.Actor);
        Assert.Equal(Given.Berik.Prefixed, (string?)happened.Details.What["iin"]);
        Assert.Equal(Given.River.Prefixed, (string?)happened.Details.What["bin"]);
    }

    [Fact]
    public async Task The_switch_to_private_is_a_change_of_settings_by_the_last_signer()
    {
        await using var registry = new SmallRegistry();
        var id = await registry.SignedContractAsync(
            DocumentSettings.Open with { SignaturesLimit = 2, SwitchToPrivateAfterLimitReached = true });

        Given.Accepted(await registry.AddAsync(id, registry.Authority.Sign(Given.Berik, "contract")));

        var details = Assert.Single(await registry.JournalAsync(id, DocumentEvents.SettingsChanged)).Details!;
        Assert.Equal(JournalActor.Signer(Given.Berik, null), details.Actor);
        Assert.False((bool)details.What["original"]!["private"]!);
        Assert.True((bool)details.What["modified"]!["private"]!);
        Assert.Equal(2, (int)details.What["modified"]!["signaturesLimit"]!);
    }

    [Fact]
    public void Settings_are_told_whole_in_the_words_of_the_contract()
    {
        var settings = new DocumentSettings
        {
            UniqueIin = true,
            SignersRequirements = [new SignerRequirement { Bin = Given.Steppe, Authorities = ["1.2.3"], CertificationAuthority = "nca" }],
            DocumentAccess = [new AccessRule(Given.Dana, null)],
        };

        Assert.Equal(
            "{\"documentAccess\":[{\"iin\":\"IIN950615450077\"}],\"forceArchive\":false,\"private\":false,"
            + "\"publicDuringPreregistration\":false,\"publicWhileLessThanSignatures\":0,\"sequentialSignersRequirements\":false,"
            + "\"signaturesLimit\":0,\"signersRequirements\":[{\"authorities\":[\"1.2.3\"],\"bin\":\"BIN150140000033\",\"ca\":\"nca\"}],"
            + "\"strictSignersRequirements\":false,\"switchToPrivateAfterLimitReached\":false,\"tempStorageAfterRegistration\":0,"
            + "\"unique\":[\"iin\"]}",
            CanonicalJson.Write(SettingsRecord.Of(settings)));
    }

    [Fact]
    public void No_number_of_a_person_stands_outside_the_erasable_part()
    {
        var happened = DocumentEvents.OfFixing(Given.SignedContract(), Given.Noon);

        Assert.DoesNotContain(Given.Aigul.Digits, new JsonObject { ["kind"] = happened.Kind }.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Given.Aigul.Digits, happened.Details!.Content, StringComparison.Ordinal);
    }
}
