using System.Security.Cryptography;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;

namespace Sigex.Tests.Support;

/// <summary>The responder of the hostile suites' authority. It knows the people whom a test tells it, and remembers whom it was asked about.</summary>
internal sealed class HostileResponder(DateTimeOffset now, params Certificate[] people) : IStatusResponder
{
    public List<Certificate> Asked { get; } = [];

    /// <summary>Whom it calls revoked, since when.</summary>
    public Dictionary<string, DateTimeOffset> Revoked { get; } = [];

    /// <summary>About whom it says nothing.</summary>
    public HashSet<string> Silent { get; } = [];

    public static Certificate Person(string name) => HostileSuite.Certificate($"hostile-pki/{name}.pem");

    public static RSA Key(string name)
    {
        var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(HostileSuite.At($"hostile-pki/{name}.key")));
        return key;
    }

    public Task<Reply> AskAsync(Certificate issuer, ReadOnlyMemory<byte> request, CancellationToken cancellation)
    {
        var person = people.Single(one => request.Span.IndexOf(one.SerialNumberOctets.Span) > 0);
        Asked.Add(person);
        if (Silent.Contains(person.Sha256))
        {
            return Task.FromResult<Reply>(new Reply.Missing("timeout"));
        }

        using var key = Key("ca");
        return Task.FromResult<Reply>(new Reply.Received(new StatusWriter
        {
            Certificate = person,
            Issuer = Person("ca"),
            Responder = Person("ca"),
            Key = key,
            ThisUpdate = now,
            Nonce = StatusWriter.NonceOf(request),
            RevokedAt = Revoked.TryGetValue(person.Sha256, out var at) ? at : null,
        }.Answer()));
    }
}
