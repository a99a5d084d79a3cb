using Gongkai.Ledgers;

namespace Gongkai.App.Ledgers;

/// <summary>按个人信息找的：哪一栏、什么值的盲索引、在哪些机关里找。</summary>
/// <param name="Organs">可以看个人信息原文的机关。</param>
sealed record PersonalMatch(Column Column, string Index, IReadOnlyList<long> Organs);
