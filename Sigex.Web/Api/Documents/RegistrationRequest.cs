using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Kernel;
using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>The request of <c>POST /api</c> (contract 3.2).</summary>
internal static class RegistrationRequest
{
    /// <summary>Unicode code points.</summary>
    private const int MaxDescription = 2000;

    public static Result<DocumentRegistration> Read(JsonFields asked)
    {
        var title = asked.Text("title");
        var description = Description(asked);
        SignTypes.RequireCms(asked);
        var signature = asked.Text("signature");
        var notifications = NotificationOrders.Read(asked, "emailNotifications");
        var settings = SettingsRequest.Read(asked, isPreregistration: signature is null);

        if (DocumentTitle.Parse(title).IsRefused(out var reason, out var parsed))
        {
            return reason;
        }

        // Only an information system may register what nobody has signed yet.
        if (signature is null)
        {
            return AccessRefusals.AuthenticationRequired;
        }

        return new DocumentRegistration
        {
            Title = parsed,
            Description = description,
            Signature = signature,
            Settings = settings,
            EmailNotifications = notifications,
        };
    }

    // Contract 3.1: line breaks and tabs, no other control characters.
    private static string Description(JsonFields asked)
    {
        var text = asked.Text("description") ?? "";
        if (text.EnumerateRunes().Count() > MaxDescription)
        {
            throw new RefusedRequestException(ApiRefusals.FieldTooLarge);
        }

        return text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
            ? throw asked.Fault()
            : text;
    }
}
