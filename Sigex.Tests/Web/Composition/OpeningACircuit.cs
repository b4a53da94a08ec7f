using System.Net;
using Microsoft.AspNetCore.Http;
using Sigex.Web.Composition;

namespace Sigex.Tests.Web.Composition;

/// <summary>Somebody asks for a line to a circuit (rule WEB-03, security 7.3).</summary>
public sealed class OpeningACircuit
{
    private readonly CircuitDoor _door = new(new LimitOptions { CircuitsPerAddress = 2, Circuits = 3 });
    private readonly TaskCompletionSource _hangUp = new();

    [Fact]
    public void A_page_of_ours_gets_its_line() => Assert.Equal(Let.In, Ask().Answer);

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("http://sigex.example:8080")]
    [InlineData("null")]
    [InlineData("")]
    public void A_page_of_others_gets_none(string origin) => Assert.Equal(403, Ask(origin: origin).Status);

    [Fact]
    public void The_usual_port_may_stand_in_the_host() =>
        Assert.Equal(Let.In, Ask(origin: "https://sigex.example", host: "sigex.example:443").Answer);

    [Fact]
    public void Without_a_WebSocket_there_is_no_line() => Assert.Equal(400, Ask(upgrade: null).Status);

    [Fact]
    public void What_comes_before_a_line_is_let_through() =>
        Assert.Equal(Let.In, Ask(path: "/_blazor/negotiate", upgrade: null).Answer);

    [Fact]
    public void Other_pages_are_none_of_its_business() =>
        Assert.Equal(Let.In, Ask(path: "/verify", upgrade: null, origin: "https://elsewhere.example").Answer);

    [Fact]
    public void One_address_has_so_many_lines_and_others_have_theirs()
    {
        Ask();
        Ask();

        Assert.Equal(429, Ask().Status);
        Assert.Equal(Let.In, Ask(address: "198.51.100.2").Answer);
        Assert.Equal(503, Ask(address: "198.51.100.3").Status);
    }

    [Fact]
    public void Neighbours_in_one_network_of_IPv6_are_one()
    {
        Ask(address: "2001:db8::1");
        Ask(address: "2001:db8::2");

        Assert.Equal(429, Ask(address: "2001:db8::3").Status);
        Assert.Equal(Let.In, Ask(address: "2001:db8:0:1::1").Answer);
    }

    [Fact]
    public async Task A_line_that_was_hung_up_makes_room()
    {
        var first = Ask();
        Ask();
        _hangUp.SetResult();
        await first.Passing;

        Assert.Equal(Let.In, Ask().Answer);
    }

    private (Let Answer, int Status, Task Passing) Ask(
        string path = "/_blazor",
        string origin = "https://sigex.example",
        string host = "sigex.example",
        string? upgrade = "websocket",
        string address = "198.51.100.1")
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.Scheme = "https";
        context.Request.Host = new HostString(host);
        context.Request.Headers.Origin = origin;
        context.Request.Headers.Upgrade = upgrade;
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        var answer = Let.Out;
        var passing = _door.PassAsync(context, _ =>
        {
            answer = Let.In;
            return _hangUp.Task;
        });
        return (answer, context.Response.StatusCode, passing);
    }

    private enum Let
    {
        Out,
        In,
    }
}
