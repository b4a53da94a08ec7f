using Sigex.Domain.Documents;
using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>Mails that somebody asks for: <c>emailNotifications</c> and <c>signatureEmailNotifications</c> (contract 3.2, 3.7, 12.2).</summary>
internal static class NotificationOrders
{
    private const int MostAddresses = 20;

    /// <summary>What a body of eight megabytes could hold is not looked at one by one.</summary>
    private const int MostTexts = 1000;

    private static readonly string[] Languages = ["ru", "kk", "en"];

    /// <summary>Null where nothing was asked for.</summary>
    public static NotificationOrder? Read(JsonFields asked, string field) =>
        asked.Object(field) is { } order
            ? new NotificationOrder(Addresses(order), order.Flag("doNotAttachDocument"), Language(order))
            : null;

    private static List<string> Addresses(JsonFields order)
    {
        var addresses = order.Texts("to", MostTexts)
            .Select(address => address.Trim())
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();

        if (addresses.Count > MostAddresses)
        {
            throw new RefusedRequestException(DocumentRefusals.TooManyAddresses);
        }

        return addresses.TrueForAll(EmailForm.Fits)
            ? addresses
            : throw new RefusedRequestException(DocumentRefusals.InvalidAddress);
    }

    // Contract 1.5: different ones joined by a stroke.
    private static string Language(JsonFields order)
    {
        var text = order.Text("language") ?? "ru";
        var parts = text.Split('/');
        return parts.All(Languages.Contains) && parts.Distinct().Count() == parts.Length ? text : throw order.Fault();
    }
}
