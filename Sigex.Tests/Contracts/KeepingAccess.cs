using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Kernel;
using Sigex.Domain.Organizations;
using Sigex.Domain.Parties;
using Sigex.Infrastructure.Database.Documents;
using Sigex.Infrastructure.Database.Journal;
using Sigex.Infrastructure.Database.Organizations;
using Sigex.Tests.Contracts.Engines;
using Sigex.Tests.Support;
using Sigex.Tests.Web.Api.InformationSystems;

namespace Sigex.Tests.Contracts;

/// <summary>What any database must do with access blocks, registrators and changed settings. Each engine inherits it.</summary>
public abstract class KeepingAccess(Engine engine)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly AccessBlocks Blocks = new()
    {
        DocumentsAccess = new AccessBlock { Authorities = ["1.2.3"], Iins = [Given.Aigul, Given.Dana], TlsCertificatesIndices = [1, 0] },
        OrganizationSettings = new AccessBlock { Iins = [Given.Berik] },
    };

    [Fact]
    public async Task Access_blocks_come_back_as_they_were_saved_and_what_was_not_given_holds_the_first_head()
    {
        using var live = SystemsHost.NewCertificate();
        using var off = SystemsHost.NewCertificate();
        var bin = Bin.TryParse("170140000011")!;
        await SaveAsync(bin, Blocks, Given.Accepted(TlsCertificate.Read("a", live.ExportCertificatePem())),
            Given.Accepted(TlsCertificate.Read("b", off.ExportCertificatePem())).SwitchedOff());

        var employee = await OfAsync(new Caller.Employee(Given.Aigul, bin, []));
        Assert.Equal(["1.2.3"], employee.Blocks.DocumentsAccess.Authorities);
        Assert.Equal([Given.Aigul, Given.Dana], employee.Blocks.DocumentsAccess.Iins);
        Assert.Equal([1, 0], employee.Blocks.DocumentsAccess.TlsCertificatesIndices);
        Assert.Equal([Given.Berik], employee.Blocks.OrganizationSettings.Iins);
        Assert.Equal(AccessBlock.OfFirstHead.Authorities, employee.Blocks.PackagesList.Authorities);

        Assert.True((await OfAsync(new Caller.InformationSystem(bin, 0, ""))).IsIn(blocks => blocks.DocumentsAccess));
        Assert.False((await OfAsync(new Caller.InformationSystem(bin, 1, ""))).IsIn(blocks => blocks.DocumentsAccess));
        Assert.False((await OfAsync(new Caller.InformationSystem(bin, 2, ""))).IsSystemAlive);
    }

    [Fact]
    public async Task Of_an_organisation_that_never_appeared_only_the_first_head_is_a_head()
    {
        var bin = Bin.TryParse("170140000022")!;

        Assert.True((await OfAsync(new Caller.Employee(Given.Aigul, bin, [Given.FirstHead]))).IsIn(blocks => blocks.DocumentsSettings));
        Assert.False((await OfAsync(new Caller.Employee(Given.Aigul, bin, [Given.MaySign]))).IsIn(blocks => blocks.DocumentsSettings));
        Assert.False((await OfAsync(new Caller.InformationSystem(bin, 0, ""))).IsIn(blocks => blocks.DocumentsSettings));
    }

    [Fact]
    public async Task A_registrator_comes_back_with_its_certificate()
    {
        var contract = Given.Preregistered(new DocumentSettings { PublicDuringPreregistration = true });
        await using (var database = engine.Open())
        {
            await new EfDocumentRegistry(database).StoreAsync(contract, None);
        }

        await using var later = engine.Open();
        var found = await new EfDocumentRegistry(later).FindAsync(contract.Id, None);
        Assert.Equal(Given.Steppe, found!.Registrator!.Bin);
        Assert.Equal([0x30, 0], found.Registrator.Certificate);
        Assert.True(found.Settings.PublicDuringPreregistration);
        Assert.Empty(found.Signatures);
    }

    [Fact]
    public async Task Of_two_savings_at_once_the_second_is_run_again_and_its_event_is_lost_with_it()
    {
        var contract = Given.SignedContract();
        await using (var database = engine.Open())
        {
            await new EfDocumentRegistry(database).StoreAsync(contract, None);
        }

        await using var one = engine.Open();
        await using var two = engine.Open();
        var (first, second) = (new EfDocumentRegistry(one), new EfDocumentRegistry(two));
        var (seenByOne, seenByTwo) = (await first.FindAsync(contract.Id, None), await second.FindAsync(contract.Id, None));
        Given.Accepted(seenByOne!.ChangeSettings(new DocumentSettings { SignaturesLimit = 5 }));
        Given.Accepted(seenByTwo!.ChangeSettings(new DocumentSettings { Private = true }));
        new EfJournal(two).Write(DocumentEvents.OfSettings(
            contract.Id, contract.Settings, seenByTwo.Settings, Sigex.Domain.Journal.JournalActor.Service, Given.Noon));
        await first.StoreAsync(seenByOne, None);

        await Assert.ThrowsAsync<StaleChangeException>(() => second.StoreAsync(seenByTwo, None));

        var log = await new EfJournalReader(engine.Open).ReadAsync(
            DocumentEvents.About(contract.Id), DocumentEvents.SettingsChanged, 0, None);
        Assert.Equal(0, log.Total);
        await using var later = engine.Open();
        Assert.Equal(5, (await new EfDocumentRegistry(later).FindAsync(contract.Id, None))!.Settings.SignaturesLimit);
    }

    private async Task SaveAsync(Bin bin, AccessBlocks blocks, params TlsCertificate[] certificates)
    {
        await using var database = engine.Open();
        var organizations = new EfOrganizationRegistry(database, engine.Open);
        var organization = Organization.Appear(bin, Given.Noon);
        organization.ReplaceTlsCertificates(certificates, Given.Noon);
        organization.ChangeAccess(blocks, Given.Noon);
        await organizations.StoreAsync(organization, None);
    }

    private Task<Standing> OfAsync(Caller caller) => new EfStandings(engine.Open).OfAsync(caller, None);
}

public sealed class KeepingAccessInSqlite(Sqlite engine) : KeepingAccess(engine), IClassFixture<Sqlite>;

public sealed class KeepingAccessInSqlServer(SqlServer engine) : KeepingAccess(engine), IClassFixture<SqlServer>;

public sealed class KeepingAccessInPostgres(Postgres engine) : KeepingAccess(engine), IClassFixture<Postgres>;
