using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Cryptography;
using Sigex.Infrastructure.Database.Engines.Sqlite;

namespace Sigex.Tests.Faults;

/// <summary>A registration is one transaction: killed at any point it is either there whole or not there.</summary>
[Collection(Faults.Name)]
public sealed class KilledWhileRegistering : IDisposable
{
    private const int Kills = 50;
    private const int Registrars = 3;
    private const int Seed = 20260310;

    /// <summary>Every so many times it dies while it starts, before it has answered anybody.</summary>
    private const int WhileStarting = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("sigex-killed-").FullName;
    private readonly ConcurrentBag<Paper> _papers = [];

    [Fact]
    public async Task Fifty_kills_leave_no_partial_document()
    {
        var chance = new Random(Seed);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var sigex = SigexProcess.Start(_folder);
            var registering = Task.CompletedTask;
            if (kill % WhileStarting != 0)
            {
                await sigex.UntilItAnswersAsync();
                registering = Task.WhenAll(Enumerable.Range(0, Registrars).Select(_ => RegisterUntilItDiesAsync(sigex)));
            }

            // The moment is the point of this test: anywhere between the first byte of a request and a few documents.
            await Task.Delay(chance.Next(0, 400));
            await sigex.KillAsync();
            await registering;
        }

        await AssertEveryPaperIsWholeAsync();
        await AssertTheDatabaseIsWholeAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RegisterUntilItDiesAsync(SigexProcess sigex)
    {
        try
        {
            while (true)
            {
                var paper = new Paper();
                _papers.Add(paper);
                await paper.RegisterAsync(sigex.Http);
            }
        }
        catch (HttpRequestException)
        {
            // It died; what it had acknowledged before is in the paper.
        }
    }

    private async Task AssertEveryPaperIsWholeAsync()
    {
        Assert.Contains(_papers, paper => paper.IsFinished);
        using var sigex = SigexProcess.Start(_folder);
        await sigex.UntilItAnswersAsync();
        foreach (var paper in _papers)
        {
            await paper.CheckAsync(sigex.Http);
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{Kills} kills, {_papers.Count} papers, {_papers.Count(paper => paper.IsFinished)} finished");
    }

    private async Task AssertTheDatabaseIsWholeAsync()
    {
        await using var database = new SqliteSigexDbContext(new DbContextOptionsBuilder<SqliteSigexDbContext>()
            .UseSqlite($"Data Source={Path.Combine(_folder, "sigex.db")}")
            .Options);

        Assert.Equal("ok", await database.Database.SqlQueryRaw<string>("pragma integrity_check").SingleAsync());
        Assert.Empty(await database.Database.SqlQueryRaw<string>("pragma foreign_key_check").ToListAsync());
        var documents = await database.Documents.AsNoTracking().Include(document => document.Signatures).ToListAsync();
        Assert.All(documents, document => Assert.Single(document.Signatures));
        Assert.All(documents.Where(document => document.IsFinished), document =>
        {
            Assert.True(document.SignedDataSize > 0);
            Assert.Equal(
                DigestAlgorithm.OfDocuments.Select(algorithm => algorithm.Oid).Order(),
                document.Digests.Select(digest => digest.Algorithm.Oid).Order());
        });
        Assert.Equal(await database.Signatures.CountAsync(), await database.Proofs.CountAsync());
        Assert.Equal(documents.Count, await database.Signatures.CountAsync());
    }
}

/// <summary>Whole processes come and go here, so nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Faults
{
    public const string Name = "Faults";
}
