namespace Gongkai.Ledgers;

/// <summary>一条登记上的一处问题。</summary>
/// <param name="Column">栏的编号；整条的为空。</param>
/// <param name="Message">哪里不对、怎么改。</param>
/// <param name="IsMalformed">不成样子，不收；否则收下并挂着。</param>
/// <param name="CheckId">核对的编号；读不出、漏填的为空。</param>
public sealed record Problem(string Column, string Message, bool IsMalformed = true, string CheckId = "");
