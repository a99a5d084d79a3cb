using System.Globalization;
using System.Text.Json;
using Gongkai.AnnualReports.Forms;
using Gongkai.Organs;

namespace Gongkai.AnnualReports.Reading;

/// <summary>读一个 JSON 对象成一份报告；不认得的属性略过。</summary>
static class ReportJsonReader
{
    /// <param name="rest">从对象的左括号起。</param>
    /// <param name="consumed">读到哪里。</param>
    /// <returns>不是报告则为 null，<paramref name="fault"/> 说明原因。</returns>
    public static AnnualReport? Read(ReadOnlySpan<byte> rest, out int consumed, out JsonFault? fault)
    {
        var json = new Utf8JsonReader(rest, new JsonReaderOptions { AllowMultipleValues = true });
        var draft = new ReportJsonDraft();
        (consumed, fault) = (0, null);
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
                throw new JsonException();
            for (var inside = false; JsonValues.NextProperty(ref json, ref inside);)
                ReadProperty(ref json, draft);
            consumed = (int)json.BytesConsumed;
            if (draft.Finish() is { } report)
                return report;
            fault = new(0, IsOtherDocument: true);
            return new AnnualReport { Unreadable = new("是 JSON，但不是年度报告", "请提交 extract --json 写出的文件") { IsOtherDocument = true } };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // 不成 UTF-8 的文字，读取器抛 InvalidOperationException
            fault = new((int)((e as JsonException)?.LineNumber ?? 0), IsOtherDocument: false);
            return null;
        }
    }

    static void ReadProperty(ref Utf8JsonReader json, ReportJsonDraft draft)
    {
        var name = json.GetString();
        json.Read();
        switch (name)
        {
            case "file": draft.File = JsonValues.Text(ref json); break;
            case "part": draft.Part = JsonValues.Integer(ref json); break;
            case "organ": draft.Organ = JsonValues.Text(ref json); break;
            case "code": draft.Code = JsonValues.Text(ref json); break;
            case "level": draft.Level = LevelNames.Parse(JsonValues.Text(ref json)); break;
            case "year": draft.Year = JsonValues.Integer(ref json); break;
            case "form": (draft.HasForm, draft.Form) = (true, ReportForms.ById(JsonValues.Text(ref json))); break;
            case "title": draft.Title = JsonValues.Text(ref json); break;
            case "period": draft.Period = ReadPeriod(ref json); break;
            case "sections": draft.Sections = ReadSections(ref json); break;
            case "cells": draft.HasCells = true; CellsJsonReader.ReadCells(ref json, draft.Cells); break;
            case "states": draft.HasCells = true; CellsJsonReader.ReadStates(ref json, draft.Cells); break;
            case "claims": draft.Claims = ReadClaims(ref json); break;
            case "problems": draft.Problems = ReadProblems(ref json); break;
            case "unreadable": draft.Unreadable = ReadUnreadable(ref json); break;
            default: json.Skip(); break;
        }
    }

    static Period? ReadPeriod(ref Utf8JsonReader json)
    {
        DateOnly? from = null, to = null;
        for (var inside = false; JsonValues.NextProperty(ref json, ref inside);)
        {
            var isFrom = json.ValueTextEquals("from"u8);
            json.Read();
            DateOnly? day = DateOnly.TryParseExact(JsonValues.Text(ref json), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
                ? parsed : null;
            if (isFrom)
                from = day;
            else
                to = day;
        }

        return from is { } f && to is { } t ? new Period(f, t) : null;
    }

    static ImmutableArray<Section> ReadSections(ref Utf8JsonReader json)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var inArray = false; JsonValues.NextElement(ref json, ref inArray);)
        {
            var section = new Section(0, "", "");
            for (var inside = false; JsonValues.NextProperty(ref json, ref inside);)
            {
                var name = json.GetString();
                json.Read();
                switch (name)
                {
                    case "number": section = section with { Number = JsonValues.Integer(ref json) ?? 0 }; break;
                    case "heading": section = section with { Heading = JsonValues.Text(ref json) ?? "" }; break;
                    case "text": section = section with { Text = JsonValues.Text(ref json) ?? "" }; break;
                    default: json.Skip(); break;
                }
            }

            sections.Add(section);
        }

        return sections.ToImmutable();
    }

    static ImmutableArray<Claim> ReadClaims(ref Utf8JsonReader json)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        for (var inArray = false; JsonValues.NextElement(ref json, ref inArray);)
        {
            var claim = new Claim("other", null, 0, "", false, 0, "");
            var isNumber = false;
            for (var inside = false; JsonValues.NextProperty(ref json, ref inside);)
            {
                var name = json.GetString();
                json.Read();
                switch (name)
                {
                    case "kind": claim = claim with { Kind = JsonValues.Text(ref json) ?? "other" }; break;
                    case "label": claim = claim with { Label = JsonValues.Text(ref json) }; break;
                    case "value":
                        var value = JsonValues.Decimal(ref json);
                        (isNumber, claim) = (value is not null, claim with { Value = value ?? 0 });
                        break;
                    case "unit": claim = claim with { Unit = JsonValues.Text(ref json) ?? "" }; break;
                    case "approximate": claim = claim with { Approximate = JsonValues.Boolean(ref json) }; break;
                    case "section": claim = claim with { Section = JsonValues.Integer(ref json) ?? 0 }; break;
                    case "quote": claim = claim with { Quote = JsonValues.Text(ref json) ?? "" }; break;
                    case "parts": claim = claim with { Parts = ReadParts(ref json) }; break;
                    default: json.Skip(); break;
                }
            }

            if (isNumber)
                claims.Add(claim);
        }

        return claims.ToImmutable();
    }

    static ImmutableArray<ClaimPart> ReadParts(ref Utf8JsonReader json)
    {
        var parts = ImmutableArray.CreateBuilder<ClaimPart>();
        for (var inArray = false; JsonValues.NextElement(ref json, ref inArray);)
        {
            var part = new ClaimPart("", null);
            for (var inside = false; JsonValues.NextProperty(ref json, ref inside);)
            {
                var isValue = json.ValueTextEquals("value"u8);
                json.Read();
                part = isValue ? part with { Value = JsonValues.Decimal(ref json) } : part with { Label = JsonValues.Text(ref json) ?? "" };
            }

            parts.Add(part);
        }

        return parts.ToImmutable();
    }

    static ImmutableArray<Problem> ReadProblems(ref Utf8JsonReader json)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        for (var inArray = false; JsonValues.NextElement(ref json, ref inArray);)
        {
            var problem = new Problem("", "");
            for (var inside = false; JsonValues.NextProperty(ref json, ref inside);)
            {
                var isAt = json.ValueTextEquals("at"u8);
                json.Read();
                var text = JsonValues.Text(ref json) ?? "";
                problem = isAt ? problem with { At = text } : problem with { Message = text };
            }

            problems.Add(problem);
        }

        return problems.ToImmutable();
    }

    internal static Unreadable? ReadUnreadable(ref Utf8JsonReader json)
    {
        var unreadable = new Unreadable("读不出", "请换一份文件");
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return null;
        }

        for (var inside = false; JsonValues.NextProperty(ref json, ref inside);)
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "reason": unreadable = unreadable with { Reason = JsonValues.Text(ref json) ?? unreadable.Reason }; break;
                case "remedy": unreadable = unreadable with { Remedy = JsonValues.Text(ref json) ?? unreadable.Remedy }; break;
                case "otherDocument": unreadable = unreadable with { IsOtherDocument = JsonValues.Boolean(ref json) }; break;
                default: json.Skip(); break;
            }
        }

        return unreadable;
    }
}
