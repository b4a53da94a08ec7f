using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Infrastructure.Authorities.Lists;

/// <summary>Where one revocation list or one delta lies.</summary>
/// <param name="Owner">Whose service it is.</param>
/// <param name="Name">Under which it is kept; stays the same when the sandbox comes back at another port.</param>
/// <param name="Addresses">The same list at each, asked in this order; at most three (rule NET-08).</param>
internal sealed record ListSource(AuthorityOwner Owner, string Name, IReadOnlyList<Uri> Addresses);
