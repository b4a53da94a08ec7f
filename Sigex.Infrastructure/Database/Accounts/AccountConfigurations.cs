using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sigex.Domain.Accounts;

namespace Sigex.Infrastructure.Database.Accounts;

internal sealed class NonceConfiguration : IEntityTypeConfiguration<IssuedNonce>
{
    private const int HashLength = 32;

    public void Configure(EntityTypeBuilder<IssuedNonce> nonce)
    {
        nonce.ToTable("Nonces");
        nonce.HasKey(n => n.Sha256);
        nonce.Property(n => n.Sha256).HasMaxLength(HashLength).ValueGeneratedNever();
        nonce.Property(n => n.TextSha256).HasMaxLength(HashLength);
        nonce.Property(n => n.Purpose).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        nonce.Property(n => n.IssuedAt);
        nonce.Property(n => n.Process);
        nonce.Property(n => n.SteadyTicks);
        nonce.Property(n => n.UsedAt);
        nonce.HasIndex(n => n.TextSha256);
        nonce.HasIndex(n => n.IssuedAt);
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.HasKey(s => s.IdSha256);
        session.Property(s => s.IdSha256).HasMaxLength(64).IsUnicode(false);
        session.Property(s => s.Iin);
        session.Property(s => s.Bin);
        session.Property(s => s.Authorities).HasConversion<WordsConverter, WordsComparer>().IsUnicode(false);
        session.Property(s => s.Certificate);
        session.Property(s => s.SignatureAlgorithm).HasMaxLength(64).IsUnicode(false);
        session.Property(s => s.SignedInAt);
        session.Property(s => s.EndsAt);
        session.Property(s => s.EndedAt).IsConcurrencyToken();
        session.Ignore(s => s.Caller);
        session.HasIndex(s => s.EndsAt);
    }
}

internal sealed class LogInConfiguration : IEntityTypeConfiguration<LogIn>
{
    public void Configure(EntityTypeBuilder<LogIn> line)
    {
        line.ToTable("LogIns");
        line.HasKey(l => l.Id);
        line.Property(l => l.Id).ValueGeneratedOnAdd();
        line.Property(l => l.Iin);
        line.Property(l => l.Bin);
        line.Property(l => l.At);
        line.Property(l => l.SerialNumber).HasMaxLength(64).IsUnicode(false);
        line.Property(l => l.Issuer);
        line.Property(l => l.Address).HasMaxLength(LogIn.LongestAddress).IsUnicode(false);
        line.HasIndex(l => new { l.Iin, l.Bin, l.Id });
        line.HasIndex(l => l.At);
    }
}

/// <summary>A key that seals tokens, itself sealed by data protection.</summary>
internal sealed class TokenKeyEntry
{
    public required string Kid { get; init; }

    public required byte[] Sealed { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}

internal sealed class TokenKeyConfiguration : IEntityTypeConfiguration<TokenKeyEntry>
{
    public void Configure(EntityTypeBuilder<TokenKeyEntry> key)
    {
        key.ToTable("TokenKeys");
        key.HasKey(k => k.Kid);
        key.Property(k => k.Kid).HasMaxLength(64).IsUnicode(false);
        key.Property(k => k.Sealed);
        key.Property(k => k.MadeAt);
    }
}

/// <summary>Words without spaces as one text.</summary>
internal sealed class WordsConverter() : ValueConverter<IReadOnlyList<string>, string>(
    words => string.Join(' ', words), stored => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries));

internal sealed class WordsComparer() : ValueComparer<IReadOnlyList<string>>(
    (one, other) => string.Join(' ', one ?? Array.Empty<string>()) == string.Join(' ', other ?? Array.Empty<string>()),
    words => words.Count,
    words => words);
