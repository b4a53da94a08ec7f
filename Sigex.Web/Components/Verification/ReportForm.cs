using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Sigex.Domain.Containers;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Components.Shared;

namespace Sigex.Web.Components.Verification;

/// <summary>What somebody brings to be checked: a signature file and, after it, the document where it is there.</summary>
/// <remarks>
/// It is read as it comes in; nothing goes to a disk. A long document is digested on its way and not held (rules UPL-01,
/// ISO-05).
/// </remarks>
internal sealed record ReportForm(
    ReadOnlyMemory<byte> Signature, ReadOnlyMemory<byte>? Content, IReadOnlyCollection<Digest>? ContentDigests)
{
    /// <summary>A CMS in text takes a little more than the bytes it stands for.</summary>
    public const int LargestCms = 3 * 1024 * 1024;

    public const long LargestContent = 100L * 1024 * 1024;

    /// <summary>So much of a document is held in memory, so that common mistakes with its form can be told.</summary>
    public const int HeldContent = 4 * 1024 * 1024;

    private const int LongestBoundary = 70;
    private const int Chunk = 64 * 1024;

    public static int LargestSignature => Limits.Default.XmlFile;

    /// <exception cref="IOException">The form breaks off.</exception>
    /// <exception cref="InvalidDataException">The form is none.</exception>
    public static async Task<Result<ReportForm>> ReadAsync(
        HttpRequest request, SignatureVerifier verifier, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return PageRefusals.NoSignatureFile;
        }

        var reader = new MultipartReader(boundary.Value!, request.Body);
        if (await NextAsync(reader, "signature", cancellation) is not { } first)
        {
            return PageRefusals.NoSignatureFile;
        }

        var signature = await HeldAsync(first.Body, LargestSignature, cancellation);
        if (signature.IsEmpty)
        {
            return PageRefusals.NoSignatureFile;
        }

        if (signature.Length > LargestSignature
            || (signature.Length > LargestCms && IsCms(signature.Span)))
        {
            return PageRefusals.FileTooLarge;
        }

        return await NextAsync(reader, "content", cancellation) is { } second
            ? await WithContentAsync(signature, second.Body, verifier, cancellation)
            : new ReportForm(signature, null, null);
    }

    private static bool IsCms(ReadOnlySpan<byte> file) =>
        FileKinds.Of(file) == FileKind.Other && ReadSignature.TypeOf(file) == SignatureType.Cms;

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, string name, CancellationToken cancellation) =>
        await reader.ReadNextSectionAsync(cancellation) is { } section
        && section.GetContentDispositionHeader() is { } header
        && HeaderUtilities.RemoveQuotes(header.Name) == name
            ? section
            : null;

    private static async Task<Result<ReportForm>> WithContentAsync(
        ReadOnlyMemory<byte> signature, Stream content, SignatureVerifier verifier, CancellationToken cancellation)
    {
        var head = await HeldAsync(content, HeldContent, cancellation);
        if (head.Length <= HeldContent)
        {
            return new ReportForm(signature, head, null);
        }

        var digests = await DigestedAsync(head, content, verifier.DigestsFor(signature), cancellation);
        return digests is null ? PageRefusals.FileTooLarge : new ReportForm(signature, null, digests);
    }

    /// <summary>All of it, or one byte more than the limit where there is more.</summary>
    private static async Task<ReadOnlyMemory<byte>> HeldAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        var held = new MemoryStream();
        var chunk = new byte[Chunk];
        while (held.Length <= limit)
        {
            var room = (int)Math.Min(chunk.Length, limit + 1 - held.Length);
            var read = await stream.ReadAsync(chunk.AsMemory(0, room), cancellation);
            if (read == 0)
            {
                break;
            }

            held.Write(chunk, 0, read);
        }

        return held.GetBuffer().AsMemory(0, (int)held.Length);
    }

    // A signature asks for one algorithm, rarely for two, so one lane is enough.
    private static async Task<IReadOnlyCollection<Digest>?> DigestedAsync(
        ReadOnlyMemory<byte> head, Stream rest, IReadOnlyList<DigestAlgorithm> algorithms, CancellationToken cancellation)
    {
        var running = algorithms.Select(algorithm => (Algorithm: algorithm, Digest: algorithm.Begin())).ToList();
        try
        {
            running.ForEach(one => one.Digest.Append(head.Span));
            var chunk = new byte[Chunk];
            for (long size = head.Length; ;)
            {
                var read = await rest.ReadAsync(chunk, cancellation);
                size += read;
                if (size > LargestContent)
                {
                    return null;
                }

                if (read == 0)
                {
                    return [.. running.Select(one => new Digest(one.Algorithm, one.Digest.Finish()))];
                }

                running.ForEach(one => one.Digest.Append(chunk.AsSpan(0, read)));
            }
        }
        finally
        {
            running.ForEach(one => one.Digest.Dispose());
        }
    }
}
