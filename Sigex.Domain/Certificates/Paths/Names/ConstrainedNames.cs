using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Paths.Names;

/// <summary>The names of a certificate that constraints speak of: subject, mail addresses in it, alternative names.</summary>
internal static class ConstrainedNames
{
    /// <param name="certificate">Whose names.</param>
    /// <param name="isTarget">
    /// The common name of a target that has no DNS name counts as one where it looks like a host, since programs read it so.
    /// </param>
    public static List<GeneralName> Of(Certificate certificate, bool isTarget)
    {
        var names = Alternative(certificate);
        var hasHost = names.Exists(name => name.Kind == GeneralName.Dns);
        if (!certificate.Subject.IsEmpty)
        {
            names.Add(GeneralName.OfDirectory(certificate.Subject));
        }

        names.AddRange(certificate.Subject.All(Oid.EmailAddress).Select(mail => Text(GeneralName.Mail, mail.Value)));
        if (isTarget && !hasHost)
        {
            names.AddRange(certificate.Subject.All(Oid.CommonName)
                .Where(name => name.Value.Contains('.') && HostName.IsOneOrWildcard(name.Value))
                .Select(name => Text(GeneralName.Dns, name.Value)));
        }

        return names;
    }

    public static List<GeneralName> Alternative(Certificate certificate) =>
        certificate.Extensions.FirstOrDefault(extension => extension.Oid == Oid.SubjectAlternativeName) is { } extension
            ? Der.Read(extension.Value, reader => GeneralName.All(reader.ReadSequence()))
            : [];

    /// <summary>Can the name be what it says? A rubbish name of a constrained kind is inside nothing, and outside nothing.</summary>
    public static bool IsSound(GeneralName name) => name.Kind switch
    {
        GeneralName.Dns => name.Text is { } host && HostName.IsOneOrWildcard(host) && !HostName.IsAddress(host),
        GeneralName.Mail => name.Text is { } mail && MailName.IsOne(mail),
        GeneralName.Uri => name.Text is { } uri && UriHost.Of(uri) is not null,
        GeneralName.Ip => name.Content.Length is 4 or 16,
        _ => true,
    };

    private static GeneralName Text(int kind, string value) => new(kind, System.Text.Encoding.UTF8.GetBytes(value), null);
}
