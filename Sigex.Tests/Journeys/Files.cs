using Microsoft.Playwright;

namespace Sigex.Tests.Journeys;

/// <summary>Files in the hand of somebody in front of a browser.</summary>
internal static class Files
{
    /// <summary>As a mouse does it: the browser makes the files, the place takes the event.</summary>
    public static async Task DropAsync(IPage page, params (string Name, byte[] Bytes)[] files)
    {
        var carried = await page.EvaluateHandleAsync(
            """
            files => {
              const carried = new DataTransfer();
              for (const [name, base64] of files) {
                carried.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name));
              }
              return carried;
            }
            """,
            files.Select(file => new[] { file.Name, Convert.ToBase64String(file.Bytes) }).ToArray());
        await page.Locator(".drop").Filter(new() { Has = page.Locator("#files") })
            .DispatchEventAsync("drop", new { dataTransfer = carried });
    }
}
