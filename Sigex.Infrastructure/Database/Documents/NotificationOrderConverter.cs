using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sigex.Domain.Documents;

namespace Sigex.Infrastructure.Database.Documents;

/// <summary>An order for mails as one JSON text; it is never searched.</summary>
internal sealed class NotificationOrderConverter() : ValueConverter<NotificationOrder, string>(
    order => JsonSerializer.Serialize(order, JsonSerializerOptions.Default),
    stored => Stored.Sound(JsonSerializer.Deserialize<NotificationOrder>(stored, JsonSerializerOptions.Default)));
