namespace Gongkai.Ledgers;

/// <summary>一条登记的下一件到期的事。</summary>
/// <param name="On">哪天到期。</param>
/// <param name="What">要办什么，动宾短语，如“清理评估”。</param>
public readonly record struct Due(DateOnly On, string What);
