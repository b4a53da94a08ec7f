using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Xml.Canonical;

namespace Sigex.Domain.Signatures.Containers;

/// <summary>A file of the container that a signature or a manifest names, with the digest that it states.</summary>
/// <param name="Uri">As it is written.</param>
/// <param name="Digest">The digest.</param>
/// <param name="Form">The canonical form that is hashed in place of the bytes of the file; null for the bytes.</param>
internal sealed record FileReference(string Uri, Digest Digest, CanonicalForm? Form);

/// <summary>How a named file stands to its digest.</summary>
internal enum FileStanding
{
    Matches,
    Differs,
    Missing,
}
