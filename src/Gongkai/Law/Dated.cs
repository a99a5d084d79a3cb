using System.Collections;
using System.Runtime.CompilerServices;

namespace Gongkai.Law;

/// <summary>随法规修改而变的数：从哪一天起是多少，依据什么。旧案适用旧数。</summary>
[CollectionBuilder(typeof(Dated), nameof(Dated.Create))]
public sealed class Dated<T> : IEnumerable<Provision<T>>
{
    readonly ImmutableArray<Provision<T>> provisions;

    internal Dated(ImmutableArray<Provision<T>> provisions) => this.provisions = provisions;

    /// <summary>这一天适用的规定；尚无规定的为 null。</summary>
    public Provision<T>? Find(DateOnly day)
    {
        for (var i = provisions.Length - 1; i >= 0; i--)
        {
            if (provisions[i].From <= day)
                return provisions[i];
        }

        return null;
    }

    /// <summary>这一天适用的规定；尚无规定的，不能办理。</summary>
    public Provision<T> On(DateOnly day) => Find(day) ?? throw new Refusal("LAW-1", provisions[0].Basis,
        $"{day.InChinese}尚无此项规定，该规定自{provisions[0].From.InChinese}起适用。", "请核对日期；确属此前的事项，按当时的办法办理。");

    public IEnumerator<Provision<T>> GetEnumerator() => ((IEnumerable<Provision<T>>)provisions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>一段时间内的规定：自哪一天起，数值，依据。</summary>
public sealed record Provision<T>(DateOnly From, T Value, Citation Basis);

/// <summary>供集合表达式建立 <see cref="Dated{T}"/>。</summary>
public static class Dated
{
    public static Dated<T> Create<T>(ReadOnlySpan<Provision<T>> provisions)
    {
        for (var i = 1; i < provisions.Length; i++)
        {
            if (provisions[i].From <= provisions[i - 1].From)
                throw new InvalidOperationException($"规定应按施行日先后排列：{provisions[i].Basis}");
        }

        return new([.. provisions]);
    }
}
