namespace Gongkai.App.Storage;

/// <summary>存一份文件的结果：存下了，或者为什么不收。</summary>
readonly record struct Filing(StoredFile? File, string? Wrong);
