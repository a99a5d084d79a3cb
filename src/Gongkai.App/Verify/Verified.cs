namespace Gongkai.App.Verify;

/// <summary>一项查验的结果。</summary>
/// <param name="Summary">一句话：查了多少、有什么要知道的。</param>
/// <param name="Faults">有什么毛病；没有为空。</param>
sealed record Verified(string Summary, params IReadOnlyList<string> Faults);
