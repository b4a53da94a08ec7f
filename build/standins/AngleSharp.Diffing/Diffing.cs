// The part of the public surface that bUnit binds to. Nothing compares: MarkupMatches throws instead of guessing.
using AngleSharp.Diffing.Core;
using AngleSharp.Diffing.Strategies;
using AngleSharp.Dom;

namespace AngleSharp.Diffing.Core
{
    public enum DiffTarget { None, Element, Comment, Text, Attribute, Node }

    public enum FilterDecision { Keep, Exclude }

    public interface IDiff;

    public interface IDiffContext;

    public interface IDiffingStrategy;

    public readonly struct ComparisonSource(INode node, int index, string parentPath)
    {
        public INode Node => node;
        public int Index => index;
        public string Path => parentPath;
    }

    public readonly struct AttributeComparisonSource(IAttr attribute, ComparisonSource element)
    {
        public IAttr Attribute => attribute;
        public string Path => element.Path;
    }

    public readonly struct Comparison(in ComparisonSource control, in ComparisonSource test)
    {
        public ComparisonSource Control { get; } = control;
        public ComparisonSource Test { get; } = test;
    }

    public class SourceCollection
    {
        public IEnumerable<ComparisonSource> GetUnmatched(int startIndex = 0) => [];
    }

    public abstract record class DiffBase<T>(T Control, T Test, DiffTarget Target) : IDiff where T : struct;

    public abstract record class MissingDiffBase<T>(T Control, DiffTarget Target) : IDiff where T : struct;

    public abstract record class UnexpectedDiffBase<T>(T Test, DiffTarget Target) : IDiff where T : struct;

    public record class NodeDiff(ComparisonSource C, ComparisonSource T, DiffTarget K = DiffTarget.Node) : DiffBase<ComparisonSource>(C, T, K);

    public record class AttrDiff(AttributeComparisonSource C, AttributeComparisonSource T) : DiffBase<AttributeComparisonSource>(C, T, DiffTarget.Attribute);

    public record class MissingNodeDiff(ComparisonSource C) : MissingDiffBase<ComparisonSource>(C, DiffTarget.Node);

    public record class MissingAttrDiff(AttributeComparisonSource C) : MissingDiffBase<AttributeComparisonSource>(C, DiffTarget.Attribute);

    public record class UnexpectedNodeDiff(ComparisonSource T) : UnexpectedDiffBase<ComparisonSource>(T, DiffTarget.Node);

    public record class UnexpectedAttrDiff(AttributeComparisonSource T) : UnexpectedDiffBase<AttributeComparisonSource>(T, DiffTarget.Attribute);
}

namespace AngleSharp.Diffing.Strategies
{
    public enum StrategyType { Generalized, Specialized }

    public delegate IEnumerable<Comparison> MatchStrategy<TSources, TItem>(IDiffContext context, TSources controlSources, TSources testSources);

    public delegate FilterDecision FilterStrategy<TSource>(in TSource source, FilterDecision currentDecision);

    public interface IDiffingStrategyCollection
    {
        IDiffingStrategyCollection AddFilter(FilterStrategy<AttributeComparisonSource> filterStrategy, StrategyType strategyType = StrategyType.Specialized);

        IDiffingStrategyCollection AddMatcher(MatchStrategy<SourceCollection, Comparison> matchStrategy, StrategyType strategyType = StrategyType.Specialized);
    }

    public class DiffingStrategyPipeline : IDiffingStrategy, IDiffingStrategyCollection
    {
        public IDiffingStrategyCollection AddFilter(FilterStrategy<AttributeComparisonSource> filterStrategy, StrategyType strategyType = StrategyType.Specialized) => this;

        public IDiffingStrategyCollection AddMatcher(MatchStrategy<SourceCollection, Comparison> matchStrategy, StrategyType strategyType = StrategyType.Specialized) => this;
    }
}

namespace AngleSharp.Diffing.Extensions
{
    public static class ElementExtensions
    {
        public static IEnumerable<INode> GetParents(this INode node)
        {
            for (var parent = node.Parent; parent is not null; parent = parent.Parent)
            {
                yield return parent;
            }
        }
    }
}

namespace AngleSharp.Diffing
{
    public static class DiffingStrategyPipelineBuilderExtensions
    {
        public static IDiffingStrategyCollection AddDefaultOptions(this IDiffingStrategyCollection builder) => builder;
    }

    public class HtmlDiffer(IDiffingStrategy diffingStrategy)
    {
        public IDiffingStrategy Strategy => diffingStrategy;

        public IEnumerable<IDiff> Compare(INode control, INode test) => throw Unsupported();

        public IEnumerable<IDiff> Compare(IEnumerable<INode> control, IEnumerable<INode> test) => throw Unsupported();

        private static NotSupportedException Unsupported() => new("MarkupMatches needs the real AngleSharp.Diffing package: assert with Find and TextContent.");
    }
}
