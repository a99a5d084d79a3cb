namespace Gongkai.Law;

/// <summary>一个年度的放假安排，由一份或者几份国务院办公厅通知组成。</summary>
public sealed record CalendarYear(int Year, ImmutableArray<HolidayNotice> Notices);

/// <summary>一份放假通知。</summary>
/// <param name="Number">文号，如 国办发明电〔2025〕7号。</param>
/// <param name="Date">通知的日期。</param>
/// <param name="Url">原文地址；没有为空。</param>
/// <param name="Off">放假，含假期中的周末。</param>
/// <param name="Work">调休上班的周末。</param>
public sealed record HolidayNotice(string Number, DateOnly Date, string Url, ImmutableArray<Holiday> Off, ImmutableArray<DateOnly> Work);

/// <summary>一个假期，首尾两日都放假。</summary>
public sealed record Holiday(string Name, DateOnly From, DateOnly To);
