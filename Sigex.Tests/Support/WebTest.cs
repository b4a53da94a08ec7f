using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Radzen;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Parties;
using Sigex.Domain.Sandbox;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Web.Components.Shared;
using Sigex.Web.Components.Signing;
using Sigex.Web.Components.Status;
using Sigex.Web.Components.Verification;
using Sigex.Web.Composition;

namespace Sigex.Tests.Support;

/// <summary>A browser in miniature: what every page needs, with a registry that holds what the test puts in.</summary>
public abstract class WebTest : BunitContext
{
    protected WebTest()
    {
        Services.AddSingleton<IDocumentReader>(Registry);
        Services.AddSingleton<IDocumentNews>(News);
        Services.AddSingleton<ISandbox>(Sandbox);
        Services.AddSingleton<IServiceHealth>(Outside);
        Services.AddSingleton<DatabaseProbe>();
        Services.AddSingleton(typeof(IStringLocalizer<>), typeof(KeyAsText<>));
        Services.AddSingleton(new Installation(IsSandbox: true, "1.0.0"));
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<ReportDesk>();
        Services.AddScoped<BrowserFiles>();
        Services.AddScoped<SandboxSigning>();
        Services.AddRadzenComponents();
        Services.AddCascadingValue<Caller>(_ => new Caller.Anonymous());
        JSInterop.Mode = JSRuntimeMode.Loose;
        Browser = JSInterop.SetupModule("/js/files.js");
        Browser.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", true));
    }

    internal FakeDocumentReader Registry { get; } = new();

    internal FakeNews News { get; } = new();

    internal FakeSandbox Sandbox { get; } = new();

    internal FakeHealth Outside { get; } = new();

    /// <summary>The module that sends files.</summary>
    protected BunitJSModuleInterop Browser { get; }

    /// <summary>What a screen reader would say: the text without icons and other things hidden from it.</summary>
    protected static string Spoken(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var silent in copy.QuerySelectorAll("[aria-hidden=true]"))
        {
            silent.Remove();
        }

        return copy.TextContent.Trim();
    }

    /// <summary>What the browser hears from the service when it calls this function.</summary>
    internal void Answers(string function, Sent answer) =>
        Browser.Setup<Sent>(function, _ => true).SetResult(answer);

    /// <summary>Somebody chooses a file in the place with this id.</summary>
    internal static Task ChooseAsync<T>(IRenderedComponent<T> page, string place, string name, long size = 10, int count = 1)
        where T : class, IComponent
    {
        var drop = page.FindComponents<DropFile>().Single(found => found.Instance.Id == place);
        return drop.InvokeAsync(() => drop.Instance.Chosen($"key of {name}", name, size, count));
    }

    /// <summary>Tests read English keys, so a better translation breaks none of them.</summary>
    private sealed class KeyAsText<T> : IStringLocalizer<T>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, name);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
